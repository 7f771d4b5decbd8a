using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Agendas;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Certificates;

/// <summary>The items of the agenda of a meeting as they read now. What was contributed to an item that is no longer on it counts no more.</summary>
internal sealed class Programme(IReadOnlyDictionary<AgendaItemId, AgendaLine> items)
{
    internal bool Has(Registration registration) => registration.Contributions.Any(c => items.ContainsKey(c.ItemId));

    /// <summary>Whether the items that somebody contributed to are named in a language.</summary>
    internal bool IsIn(Phrases phrases, Registration registration) => registration.Contributions.All(c =>
        !items.TryGetValue(c.ItemId, out var item) || item.IsTitledIn(phrases));

    /// <summary>What somebody contributed, in the order of the agenda: "Speaker: item 4, “Results of the projects”".</summary>
    internal IReadOnlyList<string> Contributions(Registration registration, Phrases phrases) =>
    [
        .. items.Values.SelectMany(item => registration.Contributions.Where(c => c.ItemId == item.Id).OrderBy(c => c.Part)
            .Select(c => Phrases.Fill(phrases.ContributionAs, phrases.Of(c.Part), item.NameIn(phrases)))),
    ];
}

internal static class Programmes
{
    internal static async Task<Programme> ProgrammeOf(this ISecretariatDb db, MeetingId meeting, CancellationToken ct) =>
        new((await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.MeetingId == meeting, ct))?.Lines().ToDictionary(l => l.Id)
            ?? []);
}
