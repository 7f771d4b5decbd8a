using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>Sends a mail's content once more, to the same or a corrected address, as a mail of its own.</summary>
/// <param name="Id">The mail.</param>
/// <param name="Email">The corrected address; null for the same.</param>
public sealed record ResendMail(MailId Id, string? Email) : ICommand<MailId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class ResendMailValidator : AbstractValidator<ResendMail>
{
    public ResendMailValidator() => RuleFor(r => r.Email).IsMailAddress().When(r => r.Email is not null);
}

internal sealed class ResendMailHandler(ISecretariatDb db, IMailbox mailbox) : ICommandHandler<ResendMail, MailId>
{
    public async Task<Result<MailId>> Handle(ResendMail command, CancellationToken ct)
    {
        if (!(await db.OutgoingMails.Load(command.Id, null, ct)).TryGet(out var mail, out var refusal)) return refusal;
        if (mail.Kind is MailKind.Account) return new AccountErrors.MailOfAccount();
        return mailbox.OweAgain(mail, command.Email);
    }
}
