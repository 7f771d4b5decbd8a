using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Bodies whose last meeting lies further back than their cadence allows, the longest overdue first.</summary>
/// <param name="On">The day asked about.</param>
public sealed record ListOverdueBodies(DateOnly On) : IQuery<OverdueBodies>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>The bodies that are past their time on a day.</summary>
public sealed record OverdueBodies(DateOnly On, IReadOnlyList<OverdueBody> Items);

/// <summary>One body that is, or may be, past its time.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="CadenceStated">How often it meets, in the words of its founders.</param>
/// <param name="LongestMonths">The longest time between two meetings in months that the words allow.</param>
/// <param name="IsApproximate">Whether the words say "about".</param>
/// <param name="Last">The last meeting on record; null where there is none, and then it counts from its founding.</param>
/// <param name="DueBy">The last day on which it was in time, by the reading of the sources that favours it.</param>
/// <param name="DaysOverdue">How many days past its time it is at least.</param>
/// <param name="DaysOverdueAtMost">How many it may be, where dates are uncertain or known from outside the publication only.</param>
/// <param name="IsCertain">Whether it is past its time by every reading.</param>
/// <param name="Next">The next meeting that is planned; null where none is.</param>
public sealed record OverdueBody(
    Guid BodyId, string Code, string Name, string? CadenceStated, int LongestMonths, bool IsApproximate, LastMeetingRow? Last, DateOnly DueBy, int DaysOverdue,
    int DaysOverdueAtMost, bool IsCertain, NextMeetingRow? Next);

/// <summary>The last meeting of a body.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Held">When it was held, as its source says (EDTF).</param>
/// <param name="SourceKind">Where it is known from.</param>
public sealed record LastMeetingRow(string Title, string Held, SourceKind SourceKind);

/// <summary>The next meeting of a body.</summary>
public sealed record NextMeetingRow(Guid MeetingId, string Title, string Dates, DateOnly FirstDay, MeetingStatus Status);

internal sealed class ListOverdueBodiesHandler(ISecretariatDb db) : IQueryHandler<ListOverdueBodies, OverdueBodies>
{
    private static readonly MeetingStatus[] WasHeld = [MeetingStatus.InSession, MeetingStatus.Concluded];
    private static readonly MeetingStatus[] IsAhead = [MeetingStatus.Draft, MeetingStatus.Announced, MeetingStatus.Convened];

    public async Task<Result<OverdueBodies>> Handle(ListOverdueBodies query, CancellationToken ct)
    {
        var on = query.On;
        var bodies = (await db.Bodies.AsNoTracking().Where(b => b.Period.FromOn <= on && (b.Period.UntilOn == null || b.Period.UntilOn >= on)).ToListAsync(ct))
            .Where(b => b.Cadence.LongestMonths is not null).ToList();
        var (held, next) = ((await Remembered(on, ct)).ToList(), new Dictionary<BodyId, NextMeetingRow>());
        // Few bodies have a cadence: two rows for each, by index, are less than all their meetings.
        foreach (var id in bodies.Select(b => b.Id))
        {
            if (await Last(id, on, ct) is { } last) held.Add(last);
            if (await Next(id, on, ct) is { } ahead) next[id] = ahead;
        }

        var of = held.ToLookup(h => h.Body);
        return new OverdueBodies(on, [.. bodies.Select(b => Row(b, [.. of[b.Id]], next.GetValueOrDefault(b.Id), on)).OfType<OverdueBody>()
            .OrderByDescending(b => b.DaysOverdue).ThenByDescending(b => b.DaysOverdueAtMost).ThenBy(b => b.Code, StringComparer.Ordinal)]);
    }

    private static OverdueBody? Row(Body body, IReadOnlyList<HeldMeeting> held, NextMeetingRow? next, DateOnly on)
    {
        // What pages outside the publication claim may count in favour of a body and never against it.
        var founded = body.Period.From;
        var from = (Earliest: founded.Earliest ?? body.Period.FromOn!.Value, Latest: Min(founded.Latest ?? body.Period.FromOn!.Value, on));
        var earliest = held.Where(h => h.SourceKind is not SourceKind.External).Select(h => h.Earliest).Append(from.Earliest).Max();
        var latest = held.Select(h => h.Latest).Append(from.Latest).Max();
        if (body.Cadence.OverdueOn(on, earliest, latest) is not { } overdue) return null;
        var last = held.OrderBy(h => h.Latest).ThenBy(h => h.Earliest).ThenBy(h => h.SourceKind is not SourceKind.External).LastOrDefault();
        return new OverdueBody(
            body.Id.Value, body.Code, body.Name, body.Cadence.Stated, body.Cadence.LongestMonths!.Value, body.Cadence.IsApproximate,
            last is null ? null : new LastMeetingRow(last.Title, last.Held, last.SourceKind), overdue.DueBy, overdue.Days, overdue.DaysAtMost,
            overdue.IsCertain, next);
    }

    private async Task<IEnumerable<HeldMeeting>> Remembered(DateOnly on, CancellationToken ct) =>
        (await db.HistoricMeetings.AsNoTracking().Where(m => m.BodyId != null && !m.Planned).ToListAsync(ct))
        .Where(m => m.Held.Earliest is { } earliest && earliest <= on)
        .Select(m => new HeldMeeting(
            m.BodyId!.Value, m.Title, m.Held.Edtf, Min(EarliestEnd(m.Held), on), Min(m.Held.Latest ?? on, on), m.SourceKind));

    /// <summary>A meeting of several days ended on the last of them; of a month or a year one cannot tell.</summary>
    private static DateOnly EarliestEnd(PartialDate held) => held is { Precision: DatePrecision.Interval, Qualifier: DateQualifier.Certain, Latest: { } last }
        ? last : held.Earliest!.Value;

    /// <summary>Live meetings, each for every body in whose series it has a number.</summary>
    private async Task<HeldMeeting?> Last(BodyId body, DateOnly on, CancellationToken ct) =>
        (await db.Meetings.AsNoTracking().Of(body).Where(m => WasHeld.Contains(m.Status) && m.Schedule.LastDay <= on)
            .OrderByDescending(m => m.Schedule.LastDay).ThenBy(m => m.Id).Take(1).ToPublicRows(ct)) is [var m]
            ? new HeldMeeting(body, m.NumberedTitle, PartialDate.On(m.LastDay).Edtf, m.LastDay, m.LastDay, SourceKind.Work) : null;

    private async Task<NextMeetingRow?> Next(BodyId body, DateOnly on, CancellationToken ct) =>
        (await db.Meetings.AsNoTracking().Of(body).Where(m => IsAhead.Contains(m.Status) && m.Schedule.FirstDay >= on)
            .OrderBy(m => m.Schedule.FirstDay).ThenBy(m => m.Id).Take(1).ToPublicRows(ct)) is [var m]
            ? new NextMeetingRow(m.Id, m.NumberedTitle, m.Dates, m.FirstDay, m.Status) : null;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record HeldMeeting(BodyId Body, string Title, string Held, DateOnly Earliest, DateOnly Latest, SourceKind SourceKind);
}
