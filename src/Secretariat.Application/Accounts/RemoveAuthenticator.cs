using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Takes the second factor away from the account that asks, which shows again who it is, by its password or the six digits.</summary>
/// <param name="Password">The password; enough by itself.</param>
/// <param name="Code">The six digits of the authenticator in use, in place of the password.</param>
public sealed record RemoveAuthenticator([property: NotAudited] string? Password, [property: NotAudited] string? Code) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RemoveAuthenticatorValidator : AbstractValidator<RemoveAuthenticator>
{
    public RemoveAuthenticatorValidator()
    {
        RuleFor(c => c.Password).MaximumLength(PasswordRules.LongestLength);
        RuleFor(c => c.Code).MaximumLength(40);
    }
}

internal sealed class RemoveAuthenticatorHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<RemoveAuthenticator, Done>
{
    public async Task<Result<Done>> Handle(RemoveAuthenticator command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder
            ? await signIns.RemoveAuthenticator(holder.Id, command.Password, command.Code, ct) : new AccountErrors.OutsideTokenScope();
}
