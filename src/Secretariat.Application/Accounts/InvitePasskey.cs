using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Asks a browser to make a passkey for the account that asks, which shows again who it is; nothing is kept until the passkey is added.</summary>
/// <param name="Password">The password; enough by itself.</param>
/// <param name="Code">The six digits of the authenticator in use, in place of the password.</param>
public sealed record InvitePasskey([property: NotAudited] string? Password, [property: NotAudited] string? Code) : ICommand<PasskeyQuestion>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class InvitePasskeyValidator : AbstractValidator<InvitePasskey>
{
    public InvitePasskeyValidator()
    {
        RuleFor(c => c.Password).MaximumLength(PasswordRules.LongestLength);
        RuleFor(c => c.Code).MaximumLength(40);
    }
}

internal sealed class InvitePasskeyHandler(ISecretariatDb db, ISignIns signIns, IPasskeys passkeys, ICurrentUser user)
    : ICommandHandler<InvitePasskey, PasskeyQuestion>
{
    public async Task<Result<PasskeyQuestion>> Handle(InvitePasskey command, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { Token: null } holder) return new AccountErrors.OutsideTokenScope();
        if ((await signIns.Prove(holder.Id, command.Password, command.Code, ct)).Error is { } refusal) return refusal;
        return await passkeys.Invite((await db.Accounts.FindAsync([holder.Id], ct))!);
    }
}
