using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>How handlers load an aggregate: by id, and in the version the actor saw.</summary>
public static class Loading
{
    /// <summary>The aggregate, or the refusal that there is none, or that it changed since the actor read it.</summary>
    /// <param name="roots">The set to look in.</param>
    /// <param name="id">The typed id.</param>
    /// <param name="expectedVersion">The version the actor saw (<c>If-Match</c>); null where the act does not depend on it.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<Result<TRoot>> Load<TRoot>(this DbSet<TRoot> roots, object id, long? expectedVersion, CancellationToken ct)
        where TRoot : class, IAggregateRoot
    {
        var root = await roots.FindAsync([id], ct);
        if (root is null) return AccessErrors.NoSuchThing;
        if (expectedVersion is { } expected && expected != root.Version) return new StaleVersion(expected, root.Version);
        return root;
    }
}
