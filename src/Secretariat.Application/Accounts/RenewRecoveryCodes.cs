using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Gives new recovery codes in place of those given before. The account that asks shows again who it is, by its password or the six digits.</summary>
/// <param name="Password">The password; enough by itself.</param>
/// <param name="Code">The six digits of the authenticator in use, in place of the password.</param>
public sealed record RenewRecoveryCodes([property: NotAudited] string? Password, [property: NotAudited] string? Code) : ICommand<RecoveryCodes>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RenewRecoveryCodesValidator : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesValidator()
    {
        RuleFor(c => c.Password).MaximumLength(PasswordRules.LongestLength);
        RuleFor(c => c.Code).MaximumLength(40);
    }
}

internal sealed class RenewRecoveryCodesHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<RenewRecoveryCodes, RecoveryCodes>
{
    public async Task<Result<RecoveryCodes>> Handle(RenewRecoveryCodes command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder
            ? await signIns.RenewRecoveryCodes(holder.Id, command.Password, command.Code, ct) : new AccountErrors.OutsideTokenScope();
}
