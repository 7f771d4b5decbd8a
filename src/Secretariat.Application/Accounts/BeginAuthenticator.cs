using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Gives the account that asks a key for its authenticator; a former one counts no more. It is asked for once it is confirmed.</summary>
public sealed record BeginAuthenticator : ICommand<Authenticator>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class BeginAuthenticatorHandler(ISignIns signIns, ICurrentUser user) : ICommandHandler<BeginAuthenticator, Authenticator>
{
    public async Task<Result<Authenticator>> Handle(BeginAuthenticator command, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { Token: null } holder ? await signIns.NewAuthenticator(holder.Id, ct) : new AccountErrors.OutsideTokenScope();
}
