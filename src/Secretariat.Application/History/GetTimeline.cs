using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.History;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>What happened in the process, in the order of its dates, each with its source.</summary>
/// <param name="Filter">Which of it.</param>
/// <param name="Part">How much of it at once; all when left out.</param>
public sealed record GetTimeline(TimelineFilter Filter, TimelinePart? Part = null) : IQuery<ProcessTimeline>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("What published sources say of the process, and what was announced since; no persons are named.");
}

/// <summary>What kind of event it is.</summary>
public enum TimelineKind
{
    /// <summary>A meeting was held, or is planned.</summary>
    Meeting,

    /// <summary>A text was adopted or endorsed.</summary>
    Decision,

    /// <summary>A mandate began or ended.</summary>
    Mandate,

    /// <summary>A state took up or gave up an office.</summary>
    Office,

    /// <summary>A participant or a mandate was given another name.</summary>
    Name,
}

/// <summary>Which events are meant.</summary>
/// <param name="From">The first year.</param>
/// <param name="Until">The last year.</param>
/// <param name="Kind">Only those of a kind.</param>
/// <param name="Body">Only those of the body with this code.</param>
/// <param name="Country">Only meetings held in this country (ISO 3166-1 alpha-2).</param>
/// <param name="City">Only meetings held in this town.</param>
/// <param name="PublicationOnly">Leaves out what is known from pages outside the publication, and what happened since.</param>
public sealed record TimelineFilter(int? From = null, int? Until = null, TimelineKind? Kind = null, string? Body = null, string? Country = null,
    string? City = null, bool PublicationOnly = false);

/// <summary>A part of the history: as many whole years as hold so many events, and always one. The parts are the same whichever of them is asked for.</summary>
/// <param name="Year">A year that it holds, or the one that is next to it; the first part when left out.</param>
/// <param name="Most">How many events.</param>
public sealed record TimelinePart(int? Year, int Most);

/// <summary>The events.</summary>
/// <param name="Entries">Those with a date, the earliest first.</param>
/// <param name="Undated">Those whose date no source gives; they stand behind the last year.</param>
/// <param name="Bodies">The bodies to choose from.</param>
/// <param name="FirstYear">The first year of which anything is known.</param>
/// <param name="LastYear">The last.</param>
/// <param name="Years">Every year that answers to the filter, whether it is told here or in another part.</param>
/// <param name="Total">How many events answer to the filter, here and in other parts, dated or not.</param>
public sealed record ProcessTimeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<TimelineEntry> Undated, IReadOnlyList<PublicBody> Bodies,
    int FirstYear,
    int LastYear, IReadOnlyList<TimelineYear> Years, int Total);

/// <summary>A year of which something is told.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">In which part, counted from nought.</param>
/// <param name="IsTold">Whether in this one.</param>
public sealed record TimelineYear(int Year, int Part, bool IsTold);

/// <summary>One event.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Date">When, as certain or uncertain as its source has it (EDTF).</param>
/// <param name="Year">The year it stands under; null where no date is known.</param>
/// <param name="Body">The code of the body; null for the process as a whole and for names.</param>
/// <param name="Title">What happened.</param>
/// <param name="City">Where.</param>
/// <param name="CountryCode">In which country.</param>
/// <param name="Detail">What a reader should know about it.</param>
/// <param name="Planned">Whether it was only planned when its source was printed.</param>
/// <param name="SourceKind">Where it is known from.</param>
/// <param name="Confidence">How it is known.</param>
/// <param name="Sources">Where it says so.</param>
/// <param name="MeetingId">The announced meeting that it is; null for those of the past.</param>
/// <param name="Discrepancies">Keys of the register of contradictions that name the very lines it was taken from.</param>
public sealed record TimelineEntry(TimelineKind Kind, string Date, int? Year, string? Body, string Title, string? City, string? CountryCode, string? Detail,
    bool Planned, SourceKind SourceKind, Confidence Confidence, IReadOnlyList<SourceRef> Sources, Guid? MeetingId = null,
    IReadOnlyList<string>? Discrepancies = null);

internal sealed class GetTimelineValidator : AbstractValidator<GetTimeline>
{
    public GetTimelineValidator()
    {
        RuleFor(q => q.Filter.From).InclusiveBetween(1900, 2200);
        RuleFor(q => q.Filter.Until).InclusiveBetween(1900, 2200);
        RuleFor(q => q.Filter.Body).MaximumLength(Body.MaxCodeLength);
        RuleFor(q => q.Filter.Country).MaximumLength(2);
        RuleFor(q => q.Filter.City).MaximumLength(100);
        RuleFor(q => q.Part!.Most).InclusiveBetween(1, 1000).When(q => q.Part is not null);
    }
}

internal sealed partial class GetTimelineHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetTimeline, ProcessTimeline>
{
    public async Task<Result<ProcessTimeline>> Handle(GetTimeline query, CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().ToListAsync(ct);
        var codes = bodies.ToDictionary(b => b.Id, b => b.Code);
        var participants = await db.Participants.AsNoTracking().ToListAsync(ct);
        var past = await db.HistoricMeetings.AsNoTracking().ToListAsync(ct);
        List<Event> known =
            [.. PastMeetings(past), .. await Texts(past, ct), .. await Mandates(codes, ct), .. await Offices(bodies, participants, ct), .. Names(participants)];
        var held = await Years(Held, ct);
        var wanted = known.Where(e => Meets(e.Entry, query.Filter)).ToList();
        var here = Narrowed(Held, query.Filter, bodies);
        var years = wanted.Where(e => e.Entry.Year is not null).GroupBy(e => e.Entry.Year!.Value).Select(g => (g.Key, g.Count()))
            .Concat(here is null ? [] : await Years(here, ct)).GroupBy(y => y.Item1).Select(g => (Year: g.Key, Events: g.Sum(y => y.Item2)))
            .OrderBy(y => y.Year).ToList();
        var told = Parted(years, query.Part);
        var isLast = told.Count == 0 || told[^1].IsTold;
        var (first, last) = (told.FirstOrDefault(y => y.IsTold)?.Year, told.LastOrDefault(y => y.IsTold)?.Year);
        if (here is not null && first is { } from && last is { } until) wanted.AddRange(await Meetings(here, from, until, codes, ct));
        var register = (await db.Discrepancies.AsNoTracking().OrderBy(d => d.Key).ToListAsync(ct)).ConvertAll(d => (d.Key, Lines: LinesOf(d.Sources).ToList()));
        var shown = wanted.Where(e => e.Entry.Year is { } year ? year >= first && year <= last : isLast)
            .OrderBy(e => e.Date).ThenBy(e => e.Entry.Kind).ThenBy(e => e.Entry.Title, StringComparer.Ordinal)
            .Select(e => (e.Entry, Lines: LinesOf(e.Entry.Sources).ToList())).Select(e => e.Entry with
            {
                Discrepancies = [.. register.Where(d => e.Lines.Exists(l => d.Lines.Exists(o => l.First <= o.Last && o.First <= l.Last))).Select(d => d.Key)],
            }).ToLookup(e => e.Year is null);
        var used = known.Select(e => e.Entry.Body).Concat((await Held.Select(m => m.BodyId).Distinct().ToListAsync(ct)).Select(id => codes[id])).ToHashSet();
        var all = known.Select(e => e.Entry.Year).OfType<int>().Concat(held.Select(y => y.Year)).DefaultIfEmpty(clock.GetUtcNow().Year).ToList();
        return new ProcessTimeline(
            [.. shown[false]], [.. shown[true]],
            [.. bodies.Where(b => used.Contains(b.Code)).OrderBy(b => b.Level).ThenBy(b => b.Name, StringComparer.Ordinal)
                .Select(b => new PublicBody(b.Id.Value, b.Code, b.Name))],
            all.Min(), all.Max(), told, years.Sum(y => y.Events) + wanted.Count(e => e.Entry.Year is null));
    }

    /// <summary>The meetings that were announced here and not given up.</summary>
    private IQueryable<Meeting> Held => db.Meetings.AsNoTracking().Public().Where(m => m.Status != MeetingStatus.Cancelled);

    private static async Task<IReadOnlyList<(int Year, int Events)>> Years(IQueryable<Meeting> meetings, CancellationToken ct) =>
        [.. (await meetings.GroupBy(m => m.Schedule.FirstDay.Year).Select(g => new { Year = g.Key, Events = g.Count() }).ToListAsync(ct))
            .Select(y => (y.Year, y.Events))];

    /// <summary>The twin of <see cref="Meets"/> for the meetings in the store; null where no meeting can answer.</summary>
    private static IQueryable<Meeting>? Narrowed(IQueryable<Meeting> meetings, TimelineFilter f, List<Body> bodies)
    {
        if (f.PublicationOnly || f.Kind is not (null or TimelineKind.Meeting)) return null;
        if (!string.IsNullOrEmpty(f.Body))
        {
            if (bodies.Find(b => b.Code == f.Body) is not { } body) return null;
            meetings = meetings.Where(m => m.BodyId == body.Id);
        }

        if (!string.IsNullOrEmpty(f.Country)) meetings = meetings.Where(m => m.Venue!.CountryCode == f.Country);
        if (!string.IsNullOrEmpty(f.City)) meetings = meetings.Where(m => m.Venue!.City == f.City);
        if (f.From is { } from) meetings = Between(meetings, from, 9999);
        return f.Until is { } until ? Between(meetings, 1, until) : meetings;
    }

    private static IQueryable<Meeting> Between(IQueryable<Meeting> meetings, int from, int until)
    {
        var (first, last) = (new DateOnly(from, 1, 1), new DateOnly(until, 12, 31));
        return meetings.Where(m => m.Schedule.FirstDay >= first && m.Schedule.FirstDay <= last);
    }

    /// <summary>The years with the part in which each is told.</summary>
    private static IReadOnlyList<TimelineYear> Parted(IReadOnlyList<(int Year, int Events)> years, TimelinePart? part)
    {
        var (number, events, parts) = (0, 0, new List<TimelineYear>());
        foreach (var (year, many) in years)
        {
            if (events > 0 && events + many > part?.Most) (number, events) = (number + 1, 0);
            events += many;
            parts.Add(new TimelineYear(year, number, part is null));
        }

        if (part is null) return parts;
        var asked = (parts.FindLast(y => y.Year <= part.Year) ?? parts.FirstOrDefault())?.Part;
        return parts.ConvertAll(y => y with { IsTold = y.Part == asked });
    }

    private static bool Meets(TimelineEntry e, TimelineFilter f) =>
        (f.Kind is null || e.Kind == f.Kind) && (string.IsNullOrEmpty(f.Body) || e.Body == f.Body)
        && (string.IsNullOrEmpty(f.Country) || (e.Kind is TimelineKind.Meeting && e.CountryCode == f.Country))
        && (string.IsNullOrEmpty(f.City) || (e.Kind is TimelineKind.Meeting && e.City == f.City))
        && (!f.PublicationOnly || e.SourceKind is SourceKind.Seed)
        && (e.Year is not { } year ? f is { From: null, Until: null } : !(year < f.From) && !(year > f.Until));

    /// <summary>The lines of the publication that references name: <c>S:134-140, W15</c>.</summary>
    private static IEnumerable<(int First, int Last)> LinesOf(string references) => PublicationLines().Matches(references).Select(m =>
        (int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse((m.Groups[2].Success ? m.Groups[2] : m.Groups[1]).ValueSpan, CultureInfo.InvariantCulture)));

    private static IEnumerable<(int First, int Last)> LinesOf(IEnumerable<SourceRef> sources) => sources.SelectMany(s => LinesOf($"{s.Source}:{s.Locator}"));

    [GeneratedRegex(@"\bS:([0-9]{1,5})(?:-([0-9]{1,5}))?")]
    private static partial Regex PublicationLines();

    private static IEnumerable<Event> PastMeetings(List<HistoricMeeting> past) =>
        past.Select(m => Event.Of(TimelineKind.Meeting, m.Held, m.BodyCode, m.Title, m.SourceKind,
            m.Confidence, m.Sources, m.City, m.CountryCode, m.Note, m.Planned));

    private static async Task<IEnumerable<Event>> Meetings(
        IQueryable<Meeting> meetings, int from, int until, Dictionary<BodyId, string> codes, CancellationToken ct) =>
        (await Between(meetings, from, until).ToPublicRows(ct)).Select(m => Event.Of(
            TimelineKind.Meeting, Days(m.FirstDay, m.LastDay), codes[new BodyId(m.BodyId)],
            m.Title == m.NumberedTitle || m.Title.Length == 0 ? m.NumberedTitle : $"{m.NumberedTitle}: {m.Title}", SourceKind.Work, Confidence.Stated, [],
            m.City, m.CountryCode, null, m.Status is not (MeetingStatus.Concluded or MeetingStatus.InSession), m.Id));

    private async Task<IEnumerable<Event>> Texts(List<HistoricMeeting> past, CancellationToken ct)
    {
        var meetings = past.ToDictionary(m => m.Key, m => m.BodyCode);
        return (await db.HistoricRecords.AsNoTracking().Where(r => r.Table == "guiding_texts").ToListAsync(ct)).Select(r =>
        {
            var row = JsonSerializer.Deserialize<Dictionary<string, string>>(r.Values)!;
            var details = new[] { row["adopted_by"].Length == 0 ? "" : $"{row["verb"]} by {row["adopted_by"]}", row["items"], row["note"] };
            return Event.Of(TimelineKind.Decision, PartialDate.Parse(row["date_edtf"]).Value, meetings.GetValueOrDefault(row["meeting_id"]), row["title"],
                r.SourceKind, Confidence.Stated, SourceRef.Read(row["src"]), detail: Sentence(details), planned: row["verb"] == "planned");
        });
    }

    private async Task<IEnumerable<Event>> Mandates(Dictionary<BodyId, string> codes, CancellationToken ct)
    {
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.Status != MandateStatus.Proposed).ToListAsync(ct);
        return mandates.SelectMany(m => Ends(m, codes[m.BodyId]));

        static IEnumerable<Event> Ends(Mandate m, string body)
        {
            var kind = m.Origin is Origin.Historic ? SourceKind.Seed : SourceKind.Work;
            yield return Event.Of(TimelineKind.Mandate, m.Period.From, body, $"Mandate begins: {m.NameOn(m.Period.FromOn ?? DateOnly.MinValue)}", kind,
                m.Confidence,
                m.Sources, detail: Sentence([m.EstablishedBy is { } by ? $"Established by {by}" : "", m.Scope ?? "", m.Note ?? ""]));
            if (m.Period.UntilOn is { } last)
                yield return Event.Of(TimelineKind.Mandate, m.Period.Until, body, $"Mandate ends: {m.NameOn(last)}", kind, m.Confidence, m.Sources);
            foreach (var name in m.Names.Where(n => n.ValidFrom is { } day && day != m.Period.FromOn))
                yield return Event.Of(TimelineKind.Name, PartialDate.On(name.ValidFrom!.Value), body, $"The mandate {m.Code} is called: {name.Text}", kind,
                    m.Confidence,
                    m.Sources);
        }
    }

    private async Task<IEnumerable<Event>> Offices(List<Body> bodies, List<Participant> participants, CancellationToken ct)
    {
        var terms = await db.OfficeTerms.AsNoTracking().ToListAsync(ct);
        var states = participants.ToDictionary(p => p.Id);
        return terms.Select(t =>
        {
            var body = bodies.Find(b => b.Id == t.BodyId);
            var name = states[t.HolderId].NameOn(t.Stated.FromOn ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            return Event.Of(TimelineKind.Office, t.Stated.From.Precision is DatePrecision.Open ? PartialDate.Unknown : t.Stated.From,
                body?.Code ?? ListOfficeHolders.Process, $"{name} takes up the office of {t.Office.InEnglish()} of {body?.Name ?? "the process"}",
                t.SourceKind, Confidence.Stated, t.Sources, detail: Sentence([t.EndorsedBy ?? "", t.Note ?? ""]));
        });
    }

    private static IEnumerable<Event> Names(List<Participant> participants) =>
        participants.SelectMany(p => p.Designations
            .Where(d => d is { Kind: DesignationKind.Short, Language: "en", ValidFrom: { } day } && p.NameOn(day.AddDays(-1)) is var before && before != d.Text
                && p.Designations.Any(o => o is { Kind: DesignationKind.Short, Language: "en", ValidTo: { } last } && last < day))
            .Select(d => Event.Of(TimelineKind.Name, PartialDate.On(d.ValidFrom!.Value), null, $"{p.NameOn(d.ValidFrom.Value.AddDays(-1))} becomes {d.Text}",
                p.Origin is Origin.Historic ? SourceKind.Curated : SourceKind.Work, Confidence.Stated, [])));

    private static PartialDate Days(DateOnly first, DateOnly last) =>
        first == last ? PartialDate.On(first) : PartialDate.Parse($"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}").Value;

    private static string? Sentence(IEnumerable<string> parts) =>
        string.Join("; ", parts.Where(p => p.Length > 0)) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : null;

    /// <summary>An event beside the date it is sorted by.</summary>
    private sealed record Event(PartialDate Date, TimelineEntry Entry)
    {
        public static Event Of(TimelineKind kind, PartialDate date, string? body, string title, SourceKind sourceKind, Confidence confidence,
            IReadOnlyList<SourceRef> sources, string? city = null, string? country = null, string? detail = null, bool planned = false, Guid? meeting = null) =>
            new(date, new TimelineEntry(kind, date.Edtf, (date.Earliest ?? date.Latest)?.Year, body, title, city, country, detail, planned, sourceKind,
                confidence, sources, meeting));
    }
}
