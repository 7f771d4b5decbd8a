using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class SessionRegister(SecretariatDbContext db, ISignIns signIns, TimeProvider clock) : ISessions
{
    public async Task<IReadOnlyList<Claim>> Begin(SignedIn signedIn, string? userAgent, IPAddress? address, CancellationToken ct)
    {
        var session = AccountSession.Begin(
            AccountSessionId.New(), signedIn.Account, signedIn.Means, BrowserName.Of(userAgent), BrowserName.NetworkOf(address), clock.GetUtcNow());
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(ct);
        return SessionClaims.Of(signedIn.Account, signedIn.Stamp, session.Id);
    }

    public async Task<IReadOnlyList<Claim>> Continue(AccountId account, AccountSessionId session, CancellationToken ct) =>
        SessionClaims.Of(account, await signIns.StampOf(account, ct), session);

    public Task End(AccountSessionId session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.AccountSessions.Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(e => e.EndedAt, now), ct);
    }
}
