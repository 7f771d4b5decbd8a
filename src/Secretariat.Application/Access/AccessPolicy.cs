using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Access;

/// <summary>The policy: what an actor's grants, offices and links come to in a scope, on this day.</summary>
internal sealed class AccessPolicy(ISecretariatDb db) : IAccessPolicy
{
    public async Task<Verdict> Ask(AccessRule access, Actor actor, CancellationToken ct)
    {
        if (access.Scope is Scope.Public) return Verdict.Allowed;
        if (actor is Actor.Nobody) return Verdict.SignInNeeded;
        if (access.Scope is Scope.OfOneself) return actor is Actor.AccountHolder ? Verdict.Allowed : Verdict.Denied;

        if (await Place(access.Scope, ct) is not { } place) return Verdict.Hidden;
        var held = await RolesOf(actor, place, ct);
        if (held.Count == 0 && access.Scope is not Scope.OfDialogue) return Verdict.Hidden;
        return access.Roles.Any(held.Contains) ? Verdict.Allowed : Verdict.Denied;
    }

    /// <summary>Where a thing belongs: the body, meeting, delegation and registration whose roles count. Null when there is no such thing.</summary>
    private static Task<Whereabouts?> Place(Scope scope, CancellationToken ct) => scope switch
    {
        Scope.OfDialogue => Task.FromResult<Whereabouts?>(new Whereabouts()),
        _ => Task.FromResult<Whereabouts?>(null),
    };

    private async Task<IReadOnlyCollection<Role>> RolesOf(Actor actor, Whereabouts place, CancellationToken ct) => actor switch
    {
        Actor.SystemUser => [Role.System],
        Actor.AccountHolder account => [.. (await db.Accounts.AsNoTracking().Where(a => a.Id == account.Id && a.DisabledAt == null)
            .SelectMany(a => a.Grants).Select(g => g.Role).ToListAsync(ct)).Select(Granted)],
        _ => [],
    };

    private static Role Granted(GrantedRole role) => role switch
    {
        GrantedRole.Administrator => Role.Administrator,
        GrantedRole.HeadOfSecretariat => Role.HeadOfSecretariat,
        GrantedRole.SecretariatOfficer => Role.SecretariatOfficer,
        _ => throw new InvalidOperationException($"{role} grants nothing."),
    };

    private sealed record Whereabouts;
}
