using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>A mail byte for byte as the mail server took it.</summary>
public sealed record GetSentMessage(MailId Id) : IQuery<DocumentContent>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class GetSentMessageHandler(ISecretariatDb db, IMailbox mailbox) : IQueryHandler<GetSentMessage, DocumentContent>
{
    public async Task<Result<DocumentContent>> Handle(GetSentMessage query, CancellationToken ct)
    {
        if (await db.OutgoingMails.AnyAsync(m => m.Id == query.Id && m.Kind == MailKind.Account, ct)) return new AccountErrors.MailOfAccount();
        return await mailbox.Sent(query.Id, ct) is { } message ? message : AccessErrors.NoSuchThing;
    }
}
