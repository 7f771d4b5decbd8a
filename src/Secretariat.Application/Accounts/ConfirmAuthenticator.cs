using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>
/// Confirms the authenticator by the six digits it shows; from now on signing in asks for them. The answer holds the recovery codes for the day on which it is
/// lost; those given before are worthless.
/// </summary>
public sealed record ConfirmAuthenticator(string Code) : ICommand<RecoveryCodes>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class ConfirmAuthenticatorValidator : AbstractValidator<ConfirmAuthenticator>
{
    public ConfirmAuthenticatorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(20);
}

internal sealed class ConfirmAuthenticatorHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<ConfirmAuthenticator, RecoveryCodes>
{
    public async Task<Result<RecoveryCodes>> Handle(ConfirmAuthenticator command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder
            ? await signIns.ConfirmAuthenticator(holder.Id, command.Code, ct) : new AccountErrors.OutsideTokenScope();
}
