using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>A mail byte for byte as the mail server took it.</summary>
public sealed record GetSentMessage(MailId Id) : IQuery<DocumentContent>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class GetSentMessageHandler(IMailbox mailbox) : IQueryHandler<GetSentMessage, DocumentContent>
{
    public async Task<Result<DocumentContent>> Handle(GetSentMessage query, CancellationToken ct) =>
        await mailbox.Sent(query.Id, ct) is { } message ? message : AccessErrors.NoSuchThing;
}
