using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Numbers in series, counting what was held before this system was used.</summary>
internal static class MeetingNumbers
{
    /// <summary>The highest number of the series plus one; gaps stay gaps (study S04, AC1).</summary>
    internal static async Task<int> NextOrdinal(this ISecretariatDb db, BodyId body, CancellationToken ct)
    {
        var series = MeetingSeriesId.Of(body);
        var here = await db.Meetings.SelectMany(m => m.Ordinals).Where(o => o.SeriesId == series).MaxAsync(o => (int?)o.Ordinal, ct) ?? 0;
        var before = await db.HistoricMeetings.Where(m => m.BodyId == body).MaxAsync(m => m.Ordinal, ct) ?? 0;
        return Math.Max(here, before) + 1;
    }

    /// <summary>The numbers wanted, or the next ones; refused when another meeting has one.</summary>
    internal static async Task<Result<List<NumberInSeries>>> NumbersFor(this ISecretariatDb db, IReadOnlyList<WantedNumber> wanted, DateOnly firstDay,
        CancellationToken ct)
    {
        List<NumberInSeries> numbers = [];
        foreach (var (bodyId, ordinal) in wanted)
        {
            if (await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bodyId, ct) is not { } body) return AccessErrors.NoSuchThing;
            var number = new NumberInSeries(MeetingSeriesId.Of(bodyId), ordinal ?? await db.NextOrdinal(bodyId, ct), body.MeetingName, body.ShortName);
            if (await db.IsTaken(number, firstDay, ct)) return new MeetingErrors.OrdinalTaken(number.Ordinal, number.Name);
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A number known from history is taken too, unless history means this very meeting: the one held on that day.</summary>
    private static async Task<bool> IsTaken(this ISecretariatDb db, NumberInSeries number, DateOnly firstDay, CancellationToken ct) =>
        await db.Meetings.AnyAsync(m => m.Ordinals.Any(o => o.SeriesId == number.Series && o.Ordinal == number.Ordinal), ct)
        || await db.HistoricMeetings.AnyAsync(m => m.BodyId == number.Series.Body && m.Ordinal == number.Ordinal && m.HeldOn != firstDay, ct);
}
