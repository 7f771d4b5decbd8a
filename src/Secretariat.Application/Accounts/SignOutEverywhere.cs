using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Ends every session of the account that asks, this one too. Access tokens are made for programs and go on; they are revoked one by one.</summary>
public sealed record SignOutEverywhere : ICommand<SessionsEnded>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>How many sessions ended.</summary>
public sealed record SessionsEnded(int Count);

internal sealed class SignOutEverywhereHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SignOutEverywhere, SessionsEnded>
{
    public async Task<Result<SessionsEnded>> Handle(SignOutEverywhere command, CancellationToken ct) =>
        new SessionsEnded(await db.EndSessions(((Actor.AccountHolder)user.Actor).Id, null, clock.GetUtcNow(), ct));
}
