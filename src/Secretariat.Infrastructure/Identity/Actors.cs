using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class Actors(SecretariatDbContext db, TimeProvider clock) : IActors
{
    public async Task<Actor> Recognise(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (Id(principal, SessionClaims.Account) is { } account) return await Holder(new AccountId(account), principal, ct) ?? (Actor)new Actor.Nobody();
        if (Id(principal, SessionClaims.Link) is { } link) return await Link(new PersonalLinkId(link), ct) ?? (Actor)new Actor.Nobody();
        return new Actor.Nobody();
    }

    private async Task<Actor?> Link(PersonalLinkId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.PersonalLinks.AsNoTracking().Where(l => l.Id == id && l.RevokedAt == null && l.ExpiresAt > now)
            .Select(l => new Actor.LinkHolder(l.Id, l.DelegationId, l.RegistrationId, l.HolderName)).SingleOrDefaultAsync(ct);
    }

    private async Task<Actor?> Holder(AccountId id, ClaimsPrincipal principal, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().Where(a => a.Id == id && a.DisabledAt == null).Select(a => new { a.Name, a.PersonId }).SingleOrDefaultAsync(ct)
            is not { } account) return null;
        var holder = new Actor.AccountHolder(id, account.PersonId, account.Name);
        if (Id(principal, SessionClaims.Token) is not { } token) return await StampHolds(id, principal, ct) ? holder : null;

        var now = clock.GetUtcNow();
        var scopes = await db.AccessTokens.AsNoTracking()
            .Where(t => t.Id == new AccessTokenId(token) && t.AccountId == id && t.RevokedAt == null && t.ExpiresAt > now)
            .Select(t => t.Scopes).SingleOrDefaultAsync(ct);
        return scopes is null ? null : holder with { Token = new TokenLimits(scopes) };
    }

    private async Task<bool> StampHolds(AccountId id, ClaimsPrincipal principal, CancellationToken ct)
    {
        var stamp = principal.FindFirstValue(SessionClaims.Stamp);
        return stamp is not null && await db.Set<SignIn>().AsNoTracking().AnyAsync(s => s.Id == id.Value && s.SecurityStamp == stamp, ct);
    }

    private static Guid? Id(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
