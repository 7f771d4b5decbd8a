using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.History;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The register of contradictions between sources, and the numbers that sources give.</summary>
public sealed record ListDiscrepancies : IQuery<Discrepancies>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>The register and the claims.</summary>
public sealed record Discrepancies(IReadOnlyList<DiscrepancyRow> Items, IReadOnlyList<CountClaimRow> Claims);

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
        return new Discrepancies(register, claims.Select(c => new CountClaimRow(
            c.Key, c.Subject, c.AsOf.Edtf, c.Value, c.Qualifier, c.Unit, c.Scope, c.Source, c.SourceKind)).ToList());
    }
}
