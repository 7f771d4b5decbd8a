using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Ends a session of the account that asks, from the next request on.</summary>
public sealed record EndSession(AccountSessionId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class EndSessionHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<EndSession, Done>
{
    public async Task<Result<Done>> Handle(EndSession command, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var session = await db.AccountSessions.SingleOrDefaultAsync(s => s.Id == command.Id && s.AccountId == owner, ct);
        return session is null ? AccessErrors.NoSuchThing : session.End(clock.GetUtcNow());
    }
}
