using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.History;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The register of contradictions between sources, the numbers that sources give, and the sources.</summary>
public sealed record ListDiscrepancies : IQuery<Discrepancies>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("What published sources say of the process, and where they disagree.");
}

/// <summary>The register, the claims, and the sources that facts of the history refer to.</summary>
public sealed record Discrepancies(IReadOnlyList<DiscrepancyRow> Items, IReadOnlyList<CountClaimRow> Claims, IReadOnlyList<SourceRow> Sources);

/// <summary>One source.</summary>
/// <param name="Key">By which facts refer to it.</param>
/// <param name="Kind">What kind of source, in the register's words.</param>
/// <param name="What">What it is.</param>
/// <param name="Address">Where it was found.</param>
public sealed record SourceRow(string Key, string Kind, string What, string Address);

/// <summary>One entry of the register.</summary>
public sealed record DiscrepancyRow(string Key, string Statement, string Sources, string Handling);

/// <summary>One number that a source gives.</summary>
public sealed record CountClaimRow(
    string Key, string Subject, string AsOf, int Value, CountQualifier Qualifier, string Unit, string Scope, string Source, SourceKind SourceKind);

internal sealed class ListDiscrepanciesHandler(ISecretariatDb db) : IQueryHandler<ListDiscrepancies, Discrepancies>
{
    public async Task<Result<Discrepancies>> Handle(ListDiscrepancies query, CancellationToken ct)
    {
        var register = await db.Discrepancies.AsNoTracking().OrderBy(d => d.Key)
            .Select(d => new DiscrepancyRow(d.Key, d.Statement, d.Sources, d.Handling)).ToListAsync(ct);
        var claims = await db.CountClaims.AsNoTracking().OrderBy(c => c.Key).ToListAsync(ct);
        // Sources of how such work is done elsewhere are no sources of this history.
        var sources = await db.Sources.AsNoTracking().Where(s => s.Kind != "practice").OrderBy(s => s.Key)
            .Select(s => new SourceRow(s.Key, s.Kind, s.What, s.Address)).ToListAsync(ct);
        return new Discrepancies(register, claims.Select(c => new CountClaimRow(
            c.Key, c.Subject, c.AsOf.Edtf, c.Value, c.Qualifier, c.Unit, c.Scope, c.Source, c.SourceKind)).ToList(), sources);
    }
}
