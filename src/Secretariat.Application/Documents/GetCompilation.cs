using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>A compilation with its papers in the order of the binder.</summary>
public sealed record GetCompilation(CompilationId Id) : IQuery<CompilationDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCompilation(Id, AccessRule.Secretariat);
}

/// <summary>A compilation.</summary>
public sealed record CompilationDetail(
    Guid Id, Guid MeetingId, Guid RunId, CompilationStatus Status, string Language, string BegunBy, DateTimeOffset BegunAt, DateTimeOffset? BoundAt,
    DateTimeOffset KeptUntil, int Pages, IReadOnlyList<CompiledPaperLine> Papers);

/// <summary>A paper of a compilation.</summary>
public sealed record CompiledPaperLine(int Position, Guid DocumentId, string? Symbol, string Title, string Language, int Pages, bool IsLeftOut);

internal sealed class GetCompilationHandler(ISecretariatDb db) : IQueryHandler<GetCompilation, CompilationDetail>
{
    public async Task<Result<CompilationDetail>> Handle(GetCompilation query, CancellationToken ct)
    {
        var c = await db.Compilations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Id, ct);
        if (c is null) return AccessErrors.NoSuchThing;
        var ids = c.Papers.Select(p => p.DocumentId).ToList();
        var papers = await db.IssuedDocuments.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        return new CompilationDetail(c.Id.Value, c.MeetingId.Value, c.RunId.Value, c.Status, c.Language, c.BegunBy, c.BegunAt, c.BoundAt, c.KeptUntil, c.Pages,
            [.. c.Papers.OrderBy(p => p.Position).Select(p => Line(p, papers[p.DocumentId]))]);
    }

    private static CompiledPaperLine Line(CompiledPaper p, IssuedDocument d) =>
        new(p.Position, d.Id.Value, d.Symbol, d.Title, d.Language, d.Pages, p.IsLeftOut);
}
