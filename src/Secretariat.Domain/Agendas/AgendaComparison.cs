namespace Secretariat.Domain.Agendas;

/// <summary>In which way an item differs between two texts.</summary>
public enum AgendaChangeKind
{
    /// <summary>It is new.</summary>
    Came,

    /// <summary>It is gone.</summary>
    Went,

    /// <summary>It stands elsewhere.</summary>
    Moved,

    /// <summary>It is taken at another time or takes longer or shorter.</summary>
    Retimed,

    /// <summary>It says something else.</summary>
    Reworded,
}

/// <summary>One difference between two texts of an agenda.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Before">As it stood; null when it came.</param>
/// <param name="After">As it stands; null when it went.</param>
public sealed record AgendaChange(AgendaChangeKind Kind, AgendaItemId ItemId, AgendaLine? Before, AgendaLine? After)
{
    /// <summary>Of what moved, the item after which it stands now, beside it; null where it stands first.</summary>
    public AgendaLine? NowAfter { get; init; }

    /// <summary>Whether a new number tells where something that moved stands now.</summary>
    public bool HasNewNumber => After is { Number.Length: > 0 } after && after.Number != Before?.Number;

    /// <summary>Whether both texts lie on one day, which then need not be told.</summary>
    public bool IsOnOneDay { get; init; }

    /// <summary>The difference in one sentence, as the revised agenda prints it.</summary>
    public string Sentence => Kind switch
    {
        AgendaChangeKind.Came => $"New: {After!.Name}.",
        AgendaChangeKind.Went => $"Deleted: {Before!.Name}.",
        AgendaChangeKind.Moved => $"Moved: {Before!.Name}, is now {Place}.",
        AgendaChangeKind.Retimed => $"New time: {After!.Name}: {Time(Before!)}, now {Time(After!)}.",
        _ => Before!.Title == After!.Title ? $"Changed: {After.Name}." : $"Reworded: {Before.Name}, now reads “{After.Title}”.",
    };

    private string Place => HasNewNumber ? $"item {After!.Number}" : NowAfter is { } above ? $"after {above.Name}" : "at the beginning";

    private string Time(AgendaLine line) => (line.Day, line.Starts, line.Minutes) switch
    {
        ({ } day, { } starts, { } minutes) =>
            $"{(IsOnOneDay ? "" : $"day {day}, ")}{starts:HH\\:mm}–{starts.AddMinutes(minutes):HH\\:mm}",
        (_, _, { } minutes) => $"{minutes} minutes",
        _ => "open",
    };
}

/// <summary>Tells two texts of an agenda apart, item by item.</summary>
public static class AgendaComparison
{
    /// <summary>What came, went, moved, was retimed, was reworded: in the order of the later text, what went first.</summary>
    /// <remarks>
    /// An item is moved when it stands under another item, or when it overtook a sibling; whoever was merely overtaken has not moved. Where either may be said
    /// to have moved, it is what bears no number: business stays, and lunch is put before or after it.
    /// </remarks>
    public static IReadOnlyList<AgendaChange> Compare(IReadOnlyList<AgendaLine> before, IReadOnlyList<AgendaLine> after)
    {
        var old = before.ToDictionary(l => l.Id);
        var now = after.ToDictionary(l => l.Id);
        var stayed = Stayed(before, after, old);
        List<AgendaChange> changes = [.. before.Where(l => !now.ContainsKey(l.Id)).Select(l => new AgendaChange(AgendaChangeKind.Went, l.Id, l, null))];
        foreach (var line in after)
        {
            if (!old.TryGetValue(line.Id, out var was))
            {
                changes.Add(new AgendaChange(AgendaChangeKind.Came, line.Id, null, line));
                continue;
            }

            if (!stayed.Contains(line.Id)) changes.Add(new AgendaChange(AgendaChangeKind.Moved, line.Id, was, line)
            {
                NowAfter = after.TakeWhile(l => l.Id != line.Id).LastOrDefault(l => l.ParentId == line.ParentId),
            });
            if ((was.Day, was.Starts, was.Minutes) != (line.Day, line.Starts, line.Minutes)) changes.Add(new AgendaChange(AgendaChangeKind.Retimed, line.Id,
                was, line));
            if (!SaysTheSame(was, line)) changes.Add(new AgendaChange(AgendaChangeKind.Reworded, line.Id, was, line));
        }

        var onOneDay = before.Concat(after).All(l => l.Day is null or 1);
        return changes.ConvertAll(change => change with { IsOnOneDay = onOneDay });
    }

    private static bool SaysTheSame(AgendaLine a, AgendaLine b) =>
        (a.Kind, a.Title, a.Annotation, a.Lead, a.Outcome, a.ProposedBy, a.IsRestricted) == (b.Kind, b.Title, b.Annotation, b.Lead, b.Outcome, b.ProposedBy,
            b.IsRestricted)
        && a.Speakers.SequenceEqual(b.Speakers) && a.Documents.SequenceEqual(b.Documents);

    /// <summary>
    /// Per parent, a set of common siblings whose order did not change: with as many numbered ones as possible, then with as many of the others, then with as
    /// many as possible under their old number.
    /// </summary>
    private static HashSet<AgendaItemId> Stayed(IReadOnlyList<AgendaLine> before, IReadOnlyList<AgendaLine> after, Dictionary<AgendaItemId, AgendaLine> old)
    {
        var place = before.Select((l, i) => (l.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var numbers = after.ToDictionary(l => l.Id, l => l.Number);
        return [.. after.Where(l => old.TryGetValue(l.Id, out var was) && was.ParentId == l.ParentId)
            .GroupBy(l => l.ParentId)
            .SelectMany(siblings => HeaviestRising([.. siblings.Select(l => l.Id)], place, Weight))];

        (int Numbered, int All, int AsBefore) Weight(AgendaItemId id) =>
            (old[id].Number.Length > 0 && numbers[id].Length > 0 ? 1 : 0, 1, old[id].Number == numbers[id] ? 1 : 0);
    }

    private static IEnumerable<AgendaItemId> HeaviestRising(
        List<AgendaItemId> ids, Dictionary<AgendaItemId, int> place, Func<AgendaItemId, (int, int, int)> weight)
    {
        var heaviest = new (int, int, int)[ids.Count];
        var from = new int[ids.Count];
        var best = -1;
        for (var i = 0; i < ids.Count; i++)
        {
            var own = weight(ids[i]);
            (heaviest[i], from[i]) = (own, -1);
            for (var j = 0; j < i; j++)
                if (place[ids[j]] < place[ids[i]] && Sum(heaviest[j], own) is var sum && sum.CompareTo(heaviest[i]) > 0) (heaviest[i], from[i]) = (sum, j);
            if (best < 0 || heaviest[i].CompareTo(heaviest[best]) > 0) best = i;
        }

        for (; best >= 0; best = from[best]) yield return ids[best];
    }

    private static (int, int, int) Sum((int A, int B, int C) one, (int A, int B, int C) other) => (one.A + other.A, one.B + other.B, one.C + other.C);
}
