using Secretariat.Application.Agendas;
using Secretariat.Domain.Agendas;

namespace Secretariat.Web.Agendas;

/// <summary>The changes that a meeting made orally, as they are entered beside the items of its agenda.</summary>
internal static class OralChanges
{
    /// <summary>How many items can be put on in one act.</summary>
    internal const int MaxAdded = 6;

    private const string Before = "before:";
    private const string Under = "under:";

    /// <summary>Where something can stand: before another item, or under one.</summary>
    internal static IReadOnlyList<(string Value, string Text)> PlacesAmong(IReadOnlyList<AgendaItemRow> items, AgendaItemRow? except = null) =>
    [
        .. items.Where(i => i != except).Select(i => ($"{Before}{i.Id}", $"before {Name(i)}")),
        .. items.Where(i => i != except && i.Number.Length > 0 && i.Depth < 2).Select(i => ($"{Under}{i.Id}", $"under {Name(i)}")),
    ];

    /// <summary>What was entered, in an order in which each change finds the items it names: what is taken off goes last, sub-items before
    /// their item.</summary>
    internal static IReadOnlyList<OralChange> Of(Visit visit, IReadOnlyList<AgendaItemRow> items)
    {
        var places = items.ToLookup(i => i.Under ?? Guid.Empty, i => i.Id).ToDictionary(g => g.Key, g => g.ToList());
        List<OralChange> changes = [];
        foreach (var item in items.Where(i => !visit.Ticked($"Off.{i.Id}")))
        {
            if (visit.TextOrNull($"Title.{item.Id}") is not { } title) visit.FaultAt($"Title.{item.Id}", "Enter a title, or take the item off.");
            else if (title != item.Title) changes.Add(new OralChange.Reworded(new(item.Id), title));
        }

        foreach (var item in items.Where(i => visit.TextOrNull($"Place.{i.Id}") is not null))
        {
            foreach (var siblings in places.Values) siblings.Remove(item.Id);
            var (under, index) = Take(visit.Text($"Place.{item.Id}"), item.Id, places);
            changes.Add(new OralChange.Moved(new(item.Id), under, index));
        }

        for (var n = 1; n <= MaxAdded; n++)
        {
            if (visit.TextOrNull($"Added.{n}.Title") is not { } title) continue;
            var (under, index) = Take(visit.Text($"Added.{n}.Place"), Guid.NewGuid(), places);
            changes.Add(new OralChange.Added(under, index, visit.Choice<AgendaItemKind>($"Added.{n}.Kind"), title));
        }

        changes.AddRange(items.Reverse().Where(i => visit.Ticked($"Off.{i.Id}")).Select(i => new OralChange.Dropped(new(i.Id))));
        return changes;
    }

    /// <summary>Puts something at its place among the items as they stand after the changes before it; at the end where no place was chosen.</summary>
    private static (AgendaItemId? Under, int Index) Take(string place, Guid id, Dictionary<Guid, List<Guid>> places)
    {
        var other = Guid.TryParse(place[(place.IndexOf(':') + 1)..], out var named) ? named : Guid.Empty;
        var parent = place.StartsWith(Under, StringComparison.Ordinal) ? other
            : places.FirstOrDefault(p => p.Value.Contains(other)).Key;
        if (!places.TryGetValue(parent, out var siblings)) places[parent] = siblings = [];
        var at = siblings.IndexOf(other) is >= 0 and var found ? found : siblings.Count;
        siblings.Insert(at, id);
        return (parent == Guid.Empty ? null : new AgendaItemId(parent), at);
    }

    internal static string Name(AgendaItemRow item) => item.Number.Length > 0 ? $"{item.Number} {item.Title}" : item.Title;
}
