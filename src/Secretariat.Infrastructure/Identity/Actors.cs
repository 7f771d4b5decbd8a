using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.People;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class Actors(SecretariatDbContext db, SignInSettings settings, TimeProvider clock) : IActors
{
    public async Task<Actor> Recognise(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (Id(principal, SessionClaims.Account) is { } account)
        {
            var holder = Id(principal, SessionClaims.Token) is { } token
                ? await Program(new AccountId(account), new AccessTokenId(token), ct)
                : await Holder(new AccountId(account), new AccountSessionId(Id(principal, SessionClaims.Session) ?? default), principal, ct);
            return holder ?? (Actor)new Actor.Nobody();
        }

        if (Id(principal, SessionClaims.Link) is { } link) return await Link(new PersonalLinkId(link), ct) ?? (Actor)new Actor.Nobody();
        return new Actor.Nobody();
    }

    private async Task<Actor?> Link(PersonalLinkId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.PersonalLinks.AsNoTracking().Where(l => l.Id == id && l.RevokedAt == null && l.ExpiresAt > now)
            .Select(l => new Actor.LinkHolder(l.Id, l.DelegationId, l.RegistrationId, l.HolderName)).SingleOrDefaultAsync(ct);
    }

    private async Task<Actor.AccountHolder?> Program(AccountId id, AccessTokenId token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await db.Accounts.AsNoTracking().Where(a => a.Id == id && a.DisabledAt == null)
            .Select(a => new
            {
                a.Name,
                a.PersonId,
                Scopes = db.AccessTokens.Where(t => t.Id == token && t.AccountId == id && t.RevokedAt == null && t.ExpiresAt > now).Select(t => t.Scopes)
                    .FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        return known?.Scopes is { } scopes ? new Actor.AccountHolder(id, known.PersonId, known.Name) { Token = new TokenLimits(scopes) } : null;
    }

    /// <summary>One query asks for the account, the stamp of its password and the session: any of them ended, and whoever comes is nobody.</summary>
    private async Task<Actor.AccountHolder?> Holder(AccountId id, AccountSessionId session, ClaimsPrincipal principal, CancellationToken ct)
    {
        var (key, stamp) = (id.Value, principal.FindFirstValue(SessionClaims.Stamp));
        var known = await db.Accounts.AsNoTracking().Where(a => a.Id == id && a.DisabledAt == null)
            .Select(a => new
            {
                a.Name,
                a.PersonId,
                Serves = a.Grants.Any(),
                Stays = db.AccountSessions.Where(s => s.Id == session && s.AccountId == id && s.EndedAt == null).Select(s => new { s.Means, s.LastSeenAt })
                    .FirstOrDefault(),
                Factor = db.Set<SignIn>().Where(s => s.Id == key && s.SecurityStamp == stamp).Select(s => new { s.TwoFactorEnabled }).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        if (known is not { Stays: { } stays, Factor: { } factor }) return null;
        await Seen(session, stays.LastSeenAt, ct);
        return new Actor.AccountHolder(id, known.PersonId, known.Name)
        {
            Session = session,
            HasSecondFactor = factor.TwoFactorEnabled,
            OwesSecondFactor = settings.SecondFactorRequired && stays.Means is SessionMeans.Password && !factor.TwoFactorEnabled
                && (known.Serves || (known.PersonId is { } person && await Presides(person, ct))),
        };
    }

    /// <summary>Notes that somebody is here, every few minutes and not with each request.</summary>
    private async Task Seen(AccountSessionId id, DateTimeOffset last, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (last > now - AccountSession.SeenEvery) return;
        var due = now - AccountSession.SeenEvery;
        await db.AccountSessions.Where(s => s.Id == id && s.LastSeenAt <= due).ExecuteUpdateAsync(s => s.SetProperty(e => e.LastSeenAt, now), ct);
    }

    private async Task<bool> Presides(PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.OfficeTerms.AsNoTracking().AnyAsync(t => t.Office != Office.Rapporteur && t.From <= now && (t.Until == null || t.Until > now)
            && t.Exercises.Any(e => e.PersonId == person && e.From <= now && (e.Until == null || e.Until > now)), ct);
    }

    private static Guid? Id(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
