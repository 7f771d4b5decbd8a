using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>
/// Gives the account that asks a key for its authenticator. Its holder shows again who they are, for an open session may be anybody's; the authenticator
/// in use counts until the new one is confirmed.
/// </summary>
/// <param name="Password">The password; enough by itself.</param>
/// <param name="Code">The six digits of the authenticator in use, in place of the password.</param>
public sealed record BeginAuthenticator([property: NotAudited] string? Password, [property: NotAudited] string? Code) : ICommand<Authenticator>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class BeginAuthenticatorValidator : AbstractValidator<BeginAuthenticator>
{
    public BeginAuthenticatorValidator()
    {
        RuleFor(c => c.Password).MaximumLength(500);
        RuleFor(c => c.Code).MaximumLength(20);
    }
}

internal sealed class BeginAuthenticatorHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<BeginAuthenticator, Authenticator>
{
    public async Task<Result<Authenticator>> Handle(BeginAuthenticator command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder
            ? await signIns.NewAuthenticator(holder.Id, command.Password, command.Code, ct) : new AccountErrors.OutsideTokenScope();
}
