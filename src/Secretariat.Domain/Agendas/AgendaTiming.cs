using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>A half-day of sitting into which items must fit, with the day counted from 1.</summary>
public sealed record Sitting(int Day, TimeOnly Starts, TimeOnly Ends)
{
    /// <summary>The sittings of a meeting.</summary>
    public static IReadOnlyList<Sitting> Of(Meeting meeting) =>
        [.. meeting.Sessions.Select(s => new Sitting(s.Day.DayNumber - meeting.Schedule.FirstDay.DayNumber + 1, s.Starts, s.Ends))];
}

/// <summary>Whether the times of items hold together: inside the sittings, sub-items inside their item, nothing at the same time as something else.</summary>
internal static class AgendaTiming
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    /// <summary>The first refusal there is.</summary>
    /// <param name="items">All items.</param>
    /// <param name="outline">Their order.</param>
    /// <param name="sittings">The half-days of the meeting.</param>
    /// <param name="only">The item that was just changed, when only conflicts with it matter.</param>
    internal static Error? WhyNot(IReadOnlyList<AgendaItem> items, AgendaOutline outline, IReadOnlyList<Sitting> sittings, AgendaItem? only)
    {
        var half = items.Where(i => i.Starts is not null && (i.Minutes is null or <= 0 || i.Day is null)).Where(Meant).ToList();
        if (half.Count > 0) return new AgendaErrors.DurationMissing(half);

        var timed = items.Where(i => i is { Starts: not null, Day: not null, Minutes: > 0 }).OrderBy(i => i.Day).ThenBy(i => i.Starts).ToList();
        var outside = timed.Where(Meant).Where(i => !Fits(i, sittings)).ToList();
        if (outside.Count > 0) return new AgendaErrors.OutsideSessions(outside);

        var clashing = Clashes(timed, outline).Where(pair => Meant(pair.A) || Meant(pair.B)).SelectMany(pair => new[] { pair.A, pair.B }).Distinct().ToList();
        return clashing.Count > 0 ? new AgendaErrors.ItemsOverlap(clashing) : null;

        bool Meant(AgendaItem item) => only is null || item == only;
    }

    /// <summary>The items that are of an earlier day than one above them on the same level, or than the one they stand under.</summary>
    internal static IReadOnlyList<AgendaItem> RunningBack(AgendaOutline outline)
    {
        var back = new List<AgendaItem>();
        var reached = new int[AgendaOutline.Levels];
        foreach (var (item, depth, _) in outline.InOrder())
        {
            if (depth + 1 < reached.Length) reached[depth + 1] = item.Day ?? 0;
            if (item.Day is not { } day) continue;
            if (day < reached[depth]) back.Add(item);
            reached[depth] = Math.Max(reached[depth], day);
        }

        return back;
    }

    /// <summary>
    /// Lets the items of a day that have a length follow each other in the order of the agenda, from the beginning of its first half-day: business in the
    /// half-day where it still fits, breaks and social events right after what stands above them, sub-items within their item. The meal of a pause between two
    /// half-days begins with the pause, before the business that waits for the next one.
    /// </summary>
    /// <returns>What did not fit; then nothing may be kept.</returns>
    internal static Error? Follow(AgendaOutline outline, int day, IReadOnlyList<Sitting> sittings)
    {
        var halves = sittings.Where(s => s.Day == day).OrderBy(s => s.Starts).ToList();
        if (halves.Count == 0) return new AgendaErrors.NoSuchDay(day);
        var pauses = halves.Zip(halves.Skip(1), (one, next) => new Pause(one.Ends.ToTimeSpan(), next.Starts.ToTimeSpan())).ToList();
        var left = Lay(outline, day, halves, pauses);
        foreach (var pause in pauses)
            if (Misplaced(outline, day, pause, left) is var (meal, waits))
            {
                outline.Move(meal, null, waits.Position);
                left = Lay(outline, day, halves, pauses);
            }

        return left.Count > 0 ? new AgendaErrors.OutsideSessions(left) : null;
    }

    /// <summary>The time between two half-days.</summary>
    private sealed record Pause(TimeSpan Begins, TimeSpan Ends)
    {
        /// <summary>Whether something without a number is the meal of this pause: it fills most of it, and fits.</summary>
        internal bool IsFor(AgendaItem item) => !item.IsNumbered && item.ParentId is null && item.Minutes is { } minutes
            && minutes <= (Ends - Begins).TotalMinutes && 3 * minutes >= 2 * (Ends - Begins).TotalMinutes;
    }

    /// <summary>The meal of a pause that stands below business which had to wait until the pause was over, and that business.</summary>
    private static (AgendaItem Meal, AgendaItem Waits)? Misplaced(AgendaOutline outline, int day, Pause pause, List<AgendaItem> left)
    {
        var laid = outline.InOrder().Where(i => i.Depth == 0).Select(i => i.Item)
            .Where(i => i is { Starts: not null, Minutes: > 0 } && i.Day == day && !left.Contains(i)).ToList();
        var at = laid.FindIndex(i => i.IsNumbered && From(i) >= pause.Ends);
        return at > 0 && To(laid[at - 1]) <= pause.Begins && laid.Skip(at).FirstOrDefault(pause.IsFor) is { } meal ? (meal, laid[at]) : null;
    }

    private static List<AgendaItem> Lay(AgendaOutline outline, int day, List<Sitting> halves, List<Pause> pauses)
    {
        var inside = new Dictionary<AgendaItemId, TimeSpan>();
        var left = new List<AgendaItem>();
        var (present, next) = (1, halves[0].Starts.ToTimeSpan());
        foreach (var (item, depth, _) in outline.InOrder())
        {
            if (depth == 0) present = item.Day ?? present;
            if (present != day || item.Minutes is not > 0) continue;
            var length = TimeSpan.FromMinutes(item.Minutes.Value);
            var after = item.ParentId is { } parent && inside.TryGetValue(parent, out var within) ? within : next;
            var from = item.IsNumbered ? halves.Select(h => Later(h.Starts.ToTimeSpan(), after)).Zip(halves)
                .Where(p => p.First + length <= p.Second.Ends.ToTimeSpan()).Select(p => (TimeSpan?)p.First).FirstOrDefault()
                : pauses.FirstOrDefault(p => p.IsFor(item) && after <= p.Begins) is { } own ? own.Begins
                : after + length <= WholeDay && after < WholeDay ? after : null;
            if (from is not { } starts)
            {
                left.Add(item);
                continue;
            }

            item.Take(new ItemTime(day, TimeOnly.FromTimeSpan(starts)));
            inside[item.Id] = starts;
            if (item.ParentId is { } above && inside.ContainsKey(above)) inside[above] = starts + length;
            else next = starts + length;
        }

        return left;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static IEnumerable<(AgendaItem A, AgendaItem B)> Clashes(List<AgendaItem> timed, AgendaOutline outline)
    {
        for (var i = 0; i < timed.Count; i++)
            for (var j = i + 1; j < timed.Count && timed[j].Day == timed[i].Day && From(timed[j]) < To(timed[i]); j++)
                if (!Encloses(timed[i], timed[j], outline) && !Encloses(timed[j], timed[i], outline))
                    yield return (timed[i], timed[j]);
    }

    /// <summary>An item may run while its own sub-item does, if the sub-item ends with it or before.</summary>
    private static bool Encloses(AgendaItem outer, AgendaItem inner, AgendaOutline outline) =>
        outline.IsBelow(inner.Id, outer.Id) && From(inner) >= From(outer) && To(inner) <= To(outer);

    /// <summary>Business fits into one sitting; breaks and social events only need a day of the meeting.</summary>
    private static bool Fits(AgendaItem item, IReadOnlyList<Sitting> sittings) => To(item) <= WholeDay && (item.IsNumbered
        ? sittings.Any(s => s.Day == item.Day && From(item) >= s.Starts.ToTimeSpan() && To(item) <= s.Ends.ToTimeSpan())
        : sittings.Any(s => s.Day == item.Day));

    private static TimeSpan From(AgendaItem item) => item.Starts!.Value.ToTimeSpan();

    private static TimeSpan To(AgendaItem item) => From(item) + TimeSpan.FromMinutes(item.Minutes!.Value);
}
