using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Accounts;

internal static class Sessions
{
    /// <summary>Sessions that still let somebody in.</summary>
    internal static IQueryable<AccountSession> OpenAt(this IQueryable<AccountSession> sessions, DateTimeOffset now)
    {
        var since = now - AccountSession.Rest;
        return sessions.Where(s => s.EndedAt == null && s.LastSeenAt > since);
    }

    /// <summary>Ends the sessions of an account, all or all but one.</summary>
    internal static async Task<int> EndSessions(this ISecretariatDb db, AccountId account, AccountSessionId? but, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.AccountSessions.Where(s => s.AccountId == account).OpenAt(now).ToListAsync(ct);
        open.RemoveAll(s => s.Id == but);
        foreach (var session in open) session.End(now).Expect();
        return open.Count;
    }
}
