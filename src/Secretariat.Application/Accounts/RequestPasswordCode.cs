using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>
/// Sends the holder of an account a code with which they set a new password, to the address of the account and to no other. The answer is the same for every
/// address.
/// </summary>
public sealed record RequestPasswordCode(string Email) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever forgot their password has nothing to show but their address; the answer tells nothing.");
}

internal sealed class RequestPasswordCodeValidator : AbstractValidator<RequestPasswordCode>
{
    public RequestPasswordCodeValidator() => RuleFor(c => c.Email).NotEmpty().IsMailAddress();
}

internal sealed class RequestPasswordCodeHandler(ISecretariatDb db, ISignIns signIns, IMailbox mailbox, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<RequestPasswordCode, Done>
{
    /// <summary>A second request within this time sends nothing more, so that nobody's mailbox can be filled by it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Result<Done>> Handle(RequestPasswordCode command, CancellationToken ct)
    {
        var (now, email) = (clock.GetUtcNow(), command.Email.Trim().ToLowerInvariant());
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Email == email && a.DisabledAt == null, ct) is not { } account) return Done.Value;
        if (await signIns.PasswordCodeGivenAt(account.Id, PasswordCodeBy.Mail, ct) is { } last && last + Pause > now) return Done.Value;
        var code = await signIns.NewPasswordCode(account.Id, PasswordCodeBy.Mail, ct);
        mailbox.Owe(new OwedMail($"account/{account.Id.Value:N}/password/{now.ToUnixTimeMilliseconds()}", MailKind.Account,
            new Recipient(account.Name, account.Email), [], $"{dialogue.Name}: a new password", Text(account, code), [], null, null, null, null));
        return Done.Value;
    }

    private string Text(Account account, string code) => $"""
        Dear {account.Name},

        somebody, presumably you, asked for a new password for your account with the {dialogue.Secretariat}.

        To set it, open this page:
        {dialogue.AddressOfPasswordCode(account.Email, code)}

        If the page does not fill itself in, type this code there:
        {code}

        The code works for one hour and once. Your second factor, if you have one, stays as it is.

        If it was not you, there is nothing to do: your password has not changed, and nobody but you received this code.

        {dialogue.Secretariat}

        """;
}
