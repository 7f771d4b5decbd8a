using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Confirms the authenticator by the six digits it shows; from now on signing in asks for them.</summary>
public sealed record ConfirmAuthenticator(string Code) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class ConfirmAuthenticatorValidator : AbstractValidator<ConfirmAuthenticator>
{
    public ConfirmAuthenticatorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(20);
}

internal sealed class ConfirmAuthenticatorHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<ConfirmAuthenticator, Done>
{
    public async Task<Result<Done>> Handle(ConfirmAuthenticator command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder
            ? await signIns.ConfirmAuthenticator(holder.Id, command.Code, ct) : new AccountErrors.OutsideTokenScope();
}
