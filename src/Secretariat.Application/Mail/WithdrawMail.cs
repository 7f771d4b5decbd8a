using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>Takes back a mail that nobody has yet.</summary>
/// <param name="Id">The mail.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawMail(MailId Id, long Version, string? Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class WithdrawMailHandler(ISecretariatDb db) : ICommandHandler<WithdrawMail, Done>
{
    public async Task<Result<Done>> Handle(WithdrawMail command, CancellationToken ct) =>
        (await db.OutgoingMails.Load(command.Id, command.Version, ct)).TryGet(out var mail, out var refusal) ? mail.Withdraw() : refusal;
}
