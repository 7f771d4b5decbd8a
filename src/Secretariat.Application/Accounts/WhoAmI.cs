using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Who is signed in, with which roles and offices, or by which link.</summary>
public sealed record WhoAmI : IQuery<Myself>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("It tells those who ask about themselves only, and refuses those who are not signed in.");
}

/// <summary>Somebody signed in.</summary>
/// <param name="Name">How they are called.</param>
/// <param name="AccountId">Their account; null for the holder of a link.</param>
/// <param name="PersonId">The person behind the account.</param>
/// <param name="Roles">The roles they were given.</param>
/// <param name="Offices">The offices they exercise now.</param>
/// <param name="Scopes">What their access token is for; null outside one.</param>
/// <param name="Link">What their personal link opens; null for an account.</param>
/// <param name="HasSecondFactor">Whether signing in with their password asks for a second factor.</param>
/// <param name="OwesSecondFactor">Whether they may do nothing before they have set one up.</param>
public sealed record Myself(
    string Name, Guid? AccountId, Guid? PersonId, IReadOnlyList<GrantedRole> Roles, IReadOnlyList<ExercisedOffice> Offices,
    IReadOnlyList<string>? Scopes, OpenedByLink? Link, bool HasSecondFactor = false, bool OwesSecondFactor = false);

/// <summary>An office that somebody exercises.</summary>
/// <param name="Office">The office.</param>
/// <param name="BodyId">The body; null for the process.</param>
public sealed record ExercisedOffice(Office Office, Guid? BodyId);

/// <summary>What a personal link opens.</summary>
/// <param name="DelegationId">The delegation.</param>
/// <param name="RegistrationId">The one registration, when it is a delegate's link.</param>
public sealed record OpenedByLink(Guid DelegationId, Guid? RegistrationId);

internal sealed class WhoAmIHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<WhoAmI, Myself>
{
    public async Task<Result<Myself>> Handle(WhoAmI query, CancellationToken ct) => user.Actor switch
    {
        Actor.AccountHolder holder => await Account(holder, ct),
        Actor.LinkHolder link => new Myself(link.Name, null, null, [], [], null, new OpenedByLink(link.DelegationId.Value, link.RegistrationId?.Value)),
        _ => new NotSignedIn(),
    };

    private async Task<Result<Myself>> Account(Actor.AccountHolder holder, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var roles = await db.Accounts.AsNoTracking().Where(a => a.Id == holder.Id).SelectMany(a => a.Grants).Select(g => g.Role).ToListAsync(ct);
        var offices = await db.OfficeTerms.AsNoTracking()
            .Where(t => t.From <= now && (t.Until == null || t.Until > now)
                && t.Exercises.Any(e => e.PersonId == holder.PersonId && e.From <= now && (e.Until == null || e.Until > now)))
            .Select(t => new ExercisedOffice(t.Office, t.BodyId == null ? null : t.BodyId.Value.Value)).ToListAsync(ct);
        return new Myself(holder.Name, holder.Id.Value, holder.PersonId?.Value, roles, offices, holder.Token?.Scopes, null,
            holder.HasSecondFactor, holder.OwesSecondFactor);
    }
}
