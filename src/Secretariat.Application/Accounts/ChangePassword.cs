using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>
/// Changes the password of the account that asks, which shows again who it is: by the old one, or by its second factor. Its other sessions and its access
/// tokens end.
/// </summary>
/// <param name="Password">The old password.</param>
/// <param name="Code">The six digits of the authenticator, in place of it.</param>
/// <param name="NewPassword">The new password.</param>
public sealed record ChangePassword([property: NotAudited] string? Password, [property: NotAudited] string? Code, [property: NotAudited] string NewPassword)
    : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.Password).MaximumLength(PasswordRules.LongestLength);
        RuleFor(c => c.Code).MaximumLength(40);
        RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(PasswordRules.LongestLength);
    }
}

internal sealed class ChangePasswordHandler(ISecretariatDb db, ISignIns signIns, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChangePassword, Done>
{
    public async Task<Result<Done>> Handle(ChangePassword command, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { Token: null } holder) return new AccountErrors.OutsideTokenScope();
        if ((await signIns.ChangePassword(holder.Id, command.Password, command.Code, command.NewPassword, ct)).Error is { } refusal) return refusal;
        await db.EndTokens(holder.Id, clock.GetUtcNow(), ct);
        await db.EndSessions(holder.Id, holder.Session, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
