using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What came, went, moved, was retimed or reworded between two texts of an agenda.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Before">The number of the earlier edition.</param>
/// <param name="After">The number of the later edition; null for the text as it stands now.</param>
public sealed record CompareAgendas(AgendaId AgendaId, int Before, int? After) : IQuery<AgendaDifferences>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The differences in the order of the later text, what went first.</summary>
public sealed record AgendaDifferences(IReadOnlyList<AgendaDifference> Changes);

/// <summary>One difference.</summary>
public sealed record AgendaDifference(AgendaChangeKind Kind, Guid ItemId, string? NumberBefore, string? NumberAfter, string Sentence);

internal sealed class CompareAgendasHandler(ISecretariatDb db) : IQueryHandler<CompareAgendas, AgendaDifferences>
{
    public async Task<Result<AgendaDifferences>> Handle(CompareAgendas query, CancellationToken ct)
    {
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AgendaId, ct);
        if (agenda is null) return AccessErrors.NoSuchThing;
        if (!agenda.TextOf(query.Before).TryGet(out var before, out var refusal)) return refusal;
        if (!agenda.TextOf(query.After).TryGet(out var after, out refusal)) return refusal;
        return new AgendaDifferences([.. AgendaComparison.Compare(before, after)
            .Select(c => new AgendaDifference(c.Kind, c.ItemId.Value, c.Before?.Number, c.After?.Number, c.Sentence))]);
    }
}
