using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What earlier meetings of the body left to be followed up and the agenda does not name yet: what is due first stands first.</summary>
/// <param name="AgendaId">The agenda.</param>
public sealed record ProposeAgendaItems(AgendaId AgendaId) : IQuery<IReadOnlyList<ProposedAgendaItem>>
{
    /// <summary>At most so many are proposed: an agenda has room for few more.</summary>
    internal const int AtMost = 12;

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);
}

/// <summary>An item that an open recommendation or decision calls for.</summary>
/// <param name="Symbol">The symbol of the recommendation or decision, such as BP/SOM.34/R.1.</param>
/// <param name="Kind">Recommendation or decision.</param>
/// <param name="Text">What it says, in English.</param>
/// <param name="DueOn">By when it is to be done.</param>
/// <param name="Status">How far it has been carried out.</param>
/// <param name="Content">The item that would take it up.</param>
public sealed record ProposedAgendaItem(string Symbol, OutcomeKind Kind, string Text, DateOnly? DueOn, ImplementationStatus Status, AgendaItemContent Content);

internal sealed class ProposeAgendaItemsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ProposeAgendaItems, IReadOnlyList<ProposedAgendaItem>>
{
    private const int TitleLength = 110;

    public async Task<Result<IReadOnlyList<ProposedAgendaItem>>> Handle(ProposeAgendaItems query, CancellationToken ct)
    {
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AgendaId, ct);
        if (agenda is null) return AccessErrors.NoSuchThing;
        var meetings = db.Meetings.VisibleTo(user.Actor, db, clock.GetUtcNow());
        var open = await db.Outcomes.AsNoTracking()
            .Where(o => o.BodyId == agenda.BodyId && o.MeetingId != agenda.MeetingId && meetings.Any(m => m.Id == o.MeetingId))
            .Where(o => o.Status != ImplementationStatus.Implemented && o.Status != ImplementationStatus.OvertakenByEvents
                && o.Status != ImplementationStatus.Closed)
            .OrderBy(o => o.DueOn == null).ThenBy(o => o.DueOn).ThenByDescending(o => o.AdoptedAt).ThenBy(o => o.Number)
            .ToListAsync(ct);
        var named = agenda.Lines().SelectMany(l => l.Documents).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Result<IReadOnlyList<ProposedAgendaItem>>.Of(
            open.Where(o => !named.Contains(o.Symbol)).Take(ProposeAgendaItems.AtMost).Select(Proposed).ToArray());
    }

    private static ProposedAgendaItem Proposed(Outcome outcome)
    {
        var text = outcome.Texts.In(Language.Working);
        return new ProposedAgendaItem(outcome.Symbol, outcome.Kind, text, outcome.DueOn, outcome.Status,
            new AgendaItemContent(AgendaItemKind.Report, $"Follow-up: {Short(text)}") { Annotation = text, Documents = [outcome.Symbol] });
    }

    /// <summary>What a title can hold of a text: its beginning, up to a word.</summary>
    private static string Short(string text)
    {
        var line = CleanText.Line(text).TrimEnd('.');
        if (line.Length <= TitleLength) return line;
        var end = line.LastIndexOf(' ', TitleLength);
        return $"{line[..(end > 0 ? end : TitleLength)].TrimEnd(',', ';', ':')} …";
    }
}
