using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Bodies;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.People;

namespace Secretariat.Application.Access;

/// <summary>The policy: what an actor's grants, offices and links come to in a scope, at this instant.</summary>
internal sealed class AccessPolicy(ISecretariatDb db, TimeProvider clock) : IAccessPolicy
{
    public async Task<Verdict> Ask(AccessRule access, Actor actor, CancellationToken ct)
    {
        if (access.Scope is Scope.Public) return Verdict.Allowed;
        if (actor is Actor.Nobody) return Verdict.SignInNeeded;
        if (access.Scope is Scope.OfOneself) return actor is Actor.AccountHolder ? Verdict.Allowed : Verdict.Denied;

        if (actor is Actor.AccountHolder { OwesSecondFactor: true }) return Verdict.SecondFactorNeeded;
        if (await Whereabouts.Find(db, access.Scope, ct) is not { } place) return Verdict.Hidden;
        var held = await RolesOf(actor, place, ct);
        if (access.Roles.Any(held.Contains)) return Verdict.Allowed;
        return held.Count == 0 && access.Scope is not Scope.OfDialogue ? Verdict.Hidden : Verdict.Denied;
    }

    public async Task<IReadOnlySet<BodyId>> BodiesOf(
        Actor actor, IReadOnlyCollection<Role> roles, IReadOnlyCollection<BodyId> bodies, CancellationToken ct)
    {
        if (actor is Actor.AccountHolder { OwesSecondFactor: true }) return new HashSet<BodyId>();
        var anywhere = (await RolesOf(actor, new Whereabouts(), ct)).Where(roles.Contains).ToList();
        // A chair's role is the only one that holds in some bodies and not in others.
        if (anywhere.Exists(r => r is not Role.Chair)) return bodies.ToHashSet();
        if (anywhere.Count == 0 || actor is not Actor.AccountHolder chair) return new HashSet<BodyId>();
        var person = await db.Accounts.AsNoTracking().Where(a => a.Id == chair.Id).Select(a => a.PersonId).SingleAsync(ct);
        return await db.PresidedBy(person!.Value, bodies, clock.GetUtcNow(), ct);
    }

    private async Task<IReadOnlyCollection<Role>> RolesOf(Actor actor, Whereabouts place, CancellationToken ct) => actor switch
    {
        Actor.SystemUser => [Role.System],
        Actor.AccountHolder account => await RolesOf(account, place, ct),
        Actor.LinkHolder holder => await RolesOf(holder, place, ct),
        _ => [],
    };

    private async Task<IReadOnlyCollection<Role>> RolesOf(Actor.AccountHolder holder, Whereabouts place, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == holder.Id && a.DisabledAt == null)
            .Select(a => new { a.PersonId, Roles = a.Grants.Select(g => g.Role).ToList() }).SingleOrDefaultAsync(ct);
        if (account is null) return [];
        HashSet<Role> roles = [.. account.Roles.Select(Granted)];

        // The secretariat prepares and never approves: whoever serves in it does not preside, whatever office is theirs besides.
        if (roles.Overlaps(AccessRule.Secretariat)) return roles;
        if (account.PersonId is { } person && await Presides(person, place.Body, ct)) roles.Add(Role.Chair);
        return roles;
    }

    private async Task<IReadOnlyCollection<Role>> RolesOf(Actor.LinkHolder holder, Whereabouts place, CancellationToken ct)
    {
        var link = await db.PersonalLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == holder.Id, ct);
        if (link is null || !link.WorksAt(clock.GetUtcNow()) || !place.IsReachedBy(link)) return [];
        return link.Purpose is LinkPurpose.Nominate ? [Role.FocalPoint] : [Role.Delegate];
    }

    /// <summary>Whether a person exercises, now, the office of Chair or Co-Chair of the body; asked without a body, of any.</summary>
    private async Task<bool> Presides(PersonId person, BodyId? body, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (body is { } one) return (await db.PresidingOver(one, now, ct)).Any(p => p.PersonId == person);
        return await db.OfficeTerms.AsNoTracking().Running(now).AnyAsync(
            t => t.Office != Office.Rapporteur && t.Exercises.Any(e => e.PersonId == person && e.From <= now && (e.Until == null || e.Until > now)), ct);
    }

    private static Role Granted(GrantedRole role) => role switch
    {
        GrantedRole.Administrator => Role.Administrator,
        GrantedRole.HeadOfSecretariat => Role.HeadOfSecretariat,
        GrantedRole.SecretariatOfficer => Role.SecretariatOfficer,
        _ => throw new InvalidOperationException($"{role} grants nothing."),
    };
}
