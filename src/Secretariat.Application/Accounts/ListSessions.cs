using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Where the account that asks is signed in now, the one seen last first.</summary>
public sealed record ListSessions(Page Page) : IQuery<PageOf<SessionLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();

    /// <inheritdoc />
    public static IOrders Orders => ListSessionsHandler.Orders;
}

/// <summary>A session in a list.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Means">What was shown when it began.</param>
/// <param name="Browser">The browser in a few words.</param>
/// <param name="Address">The network it came from.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="LastSeenAt">When its holder was last seen, within five minutes.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record SessionLine(
    Guid Id, SessionMeans Means, string Browser, string Address, DateTimeOffset BegunAt, DateTimeOffset LastSeenAt, bool IsThis);

internal sealed class ListSessionsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListSessions, PageOf<SessionLine>>
{
    internal static readonly Orders<AccountSession> Orders = Orders<AccountSession>.Usually("-lastSeenAt", s => s.Id)
        .By("lastSeenAt", s => s.LastSeenAt).By("begunAt", s => s.BegunAt);

    public async Task<Result<PageOf<SessionLine>>> Handle(ListSessions query, CancellationToken ct)
    {
        var holder = (Actor.AccountHolder)user.Actor;
        var (owner, present) = (holder.Id, holder.Session ?? default);
        return await Orders.Read(db.AccountSessions.AsNoTracking().Where(s => s.AccountId == owner).OpenAt(clock.GetUtcNow()), query.Page,
            s => new SessionLine(s.Id.Value, s.Means, s.Browser, s.Address, s.BegunAt, s.LastSeenAt, s.Id == present), ct);
    }
}
