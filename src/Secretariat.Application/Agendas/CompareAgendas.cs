using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What came, went, moved, was retimed or reworded between two texts of an agenda.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Before">The number of the earlier edition; null for the text that the reader last approved or returned, or else the edition in force.</param>
/// <param name="After">The number of the later edition; null for the text as it stands now.</param>
public sealed record CompareAgendas(AgendaId AgendaId, int? Before, int? After) : IQuery<AgendaDifferences>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The differences in the order of the later text, what went first.</summary>
/// <param name="Changes">The differences.</param>
/// <param name="Since">The earlier text.</param>
public sealed record AgendaDifferences(IReadOnlyList<AgendaDifference> Changes, ComparedText Since);

/// <summary>The earlier of two texts that are compared.</summary>
/// <param name="Kind">What it is to the reader.</param>
/// <param name="At">When it was approved, returned, issued or adopted.</param>
/// <param name="Symbol">The symbol it was issued under; null where it has none.</param>
public sealed record ComparedText(EarlierTextKind Kind, DateTimeOffset At, string? Symbol);

/// <summary>One difference.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="ItemId">The item.</param>
/// <param name="NumberBefore">Its number in the earlier text.</param>
/// <param name="NumberAfter">Its number in the later text.</param>
/// <param name="Sentence">The difference in one sentence, as the revised agenda prints it.</param>
/// <param name="Before">What stood in the earlier text; null where nothing did.</param>
/// <param name="After">What stands in the later text; null where nothing does.</param>
public sealed record AgendaDifference(
    AgendaChangeKind Kind, Guid ItemId, string? NumberBefore, string? NumberAfter, string Sentence, string? Before, string? After);

internal sealed class CompareAgendasHandler(ISecretariatDb db, ICurrentUser user) : IQueryHandler<CompareAgendas, AgendaDifferences>
{
    public async Task<Result<AgendaDifferences>> Handle(CompareAgendas query, CancellationToken ct)
    {
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AgendaId, ct);
        if (agenda is null) return AccessErrors.NoSuchThing;
        var reader = (user.Actor as Actor.AccountHolder)?.PersonId;
        if (!agenda.EarlierTextFor(query.Before, reader).TryGet(out var before, out var refusal)) return refusal;
        if (!agenda.TextOf(query.After).TryGet(out var after, out refusal)) return refusal;
        return new AgendaDifferences([.. AgendaComparison.Compare(before.Lines, after)
            .Select(c => new AgendaDifference(c.Kind, c.ItemId.Value, c.Before?.Number, c.After?.Number, c.Sentence,
                Told(c, c.Before), Told(c, c.After)))],
            new ComparedText(before.Kind, before.At, before.Symbol));

        static string? Told(AgendaChange change, AgendaLine? line) => line is null ? null : change.Told(line, Phrases.Of(Language.Working));
    }
}
