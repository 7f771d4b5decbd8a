using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Agendas;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Web.Runs;

namespace Secretariat.Web.Meetings;

internal sealed class MeetingPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/meetings", MeetingList.Of, List, Rows);
        pages.Page("/meetings/calendar", Calendar);
        pages.Page("/meetings/plan", Plan);
        pages.MapPost("/meetings/plan", SendPlan);
        pages.Page("/meetings/{id:guid}", Overview);
        var one = pages.MapGroup("/meetings/{id:guid}");
        one.MapPost("/announcement", Announce);
        one.MapPost("/convening", Convene);
        one.MapPost("/opening", Open);
        one.MapPost("/closing", Close);
        one.MapPost("/postponement", Postpone);
        one.MapPost("/dates", Reschedule);
        one.MapPost("/venue", ChangeVenue);
        one.MapPost("/modality", ChangeModality);
        one.MapPost("/cancellation", Cancel);
        one.MapPost("/setup", Revise);
        one.MapPost("/deadlines", SetDeadline);
        one.MapPost("/deadlines/{kind}", MarkDeadline);
        one.MapPost("/sessions", AddSession);
        one.MapPost("/sessions/{session:guid}/times", SetSession);
        one.MapPost("/sessions/{session:guid}/removal", DropSession);
        one.MapPost("/agenda", DraftAgenda);
    }

    private static async Task<IResult> List(Visit visit)
    {
        if (visit.Me?.AccountId is null) return visit.Missing();
        if (!(await Rows(visit, visit.AskedPage<ListMeetings>())).TryGet(out var page, out var refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<MeetingListPage>(ListName.Meetings, "/meetings",
            new { Rows = page, Bodies = await Bodies(visit), MayPlan = visit.IsSecretariat });
    }

    private static Task<Result<PageOf<MeetingRow>>> Rows(Visit visit, Page page) => visit.Ask(new ListMeetings(page, visit.AskedNumber("year"),
        visit.AskedId("body") is { } id ? new BodyId(id) : null, visit.AskedChoice<MeetingStatus>("status"), visit.Asked("search")));

    private static async Task<IResult> Calendar(Visit visit)
    {
        if (visit.Me?.AccountId is null) return visit.Missing();
        var year = Math.Clamp(visit.AskedNumber("year") ?? visit.Today.Year, 1990, 2100);
        BodyId? body = visit.AskedId("body") is { } id ? new BodyId(id) : null;
        if (!(await visit.Ask(new ListMeetings(new Page(Page.MaxSize, null, "opensAt"), year, body, null, null))).TryGet(out var page, out var refusal))
            return visit.Refuse(refusal);
        return visit.Show<MeetingCalendarPage>(new { Year = year, Rows = page.Items, Bodies = await Bodies(visit) });
    }

    private static async Task<IResult> Plan(Visit visit)
    {
        if (!visit.IsSecretariat) return visit.Missing();
        var bodies = await Bodies(visit);
        var chosen = visit.IdOrNull("BodyId") ?? visit.AskedId("body") ?? bodies.FirstOrDefault(b => b.Level is BodyLevel.SeniorOfficial)?.Id
            ?? bodies.FirstOrDefault()?.Id;
        var number = chosen is { } id && (await visit.Ask(new ProposeOrdinal(new BodyId(id)))).TryGet(out var next, out _) ? next : null;
        return visit.Show<PlanMeetingPage>(new
        {
            Bodies = bodies,
            Body = chosen,
            Number = number,
            Hosts = (await visit.Participants(visit.Today)).OrderBy(p => p.Name, StringComparer.InvariantCulture).ToList(),
        });
    }

    private static async Task<IResult> SendPlan(Visit visit, ICountryZones zones)
    {
        var body = new BodyId(visit.Id("BodyId"));
        var modality = visit.Choice<Modality>("Modality");
        var venue = ((string[])["Name", "Address", "City", "CountryCode"]).All(part => visit.TextOrNull($"Venue.{part}") is null) ? null : VenueOf(visit);
        IReadOnlyList<WantedNumber> numbers = visit.Ticked("Outside") ? [] : [new WantedNumber(body, visit.NumberOrNull("Numbers[0].Ordinal"))];
        var setup = new MeetingSetup(visit.Text("Setup.Title"), visit.IdOrNull("Setup.HostId") is { } host ? new ParticipantId(host) : null,
            visit.TextOrNull("Convenor") is { } convenor ? [new ConvenedBy(convenor, null)] : [],
            visit.Texts("Setup.Languages"),
            new Dictionary<ParticipationKind, int>
            {
                [ParticipationKind.Participating] = visit.Number("Seats.Participating"),
                [ParticipationKind.Observer] = visit.Number("Seats.Observer"),
            },
            visit.Choice<AttributionRule>("Setup.AttributionRule"));
        var dates = Dates(visit) with { TimeZoneId = ZoneOf(visit, zones) };
        // Told with all else that is wrong, and not only once the rest is mended.
        if (dates.TimeZoneId.Length > 0 && visit.WasRead("Dates.FirstDay") && visit.WasRead("Dates.Opens") && visit.WasRead("Dates.Closes")
            && dates.ToSchedule().Error is { } impossible)
            visit.FaultAt(impossible is MeetingErrors.UnknownTimeZone ? "Dates.TimeZoneId" : "Dates.LastDay", impossible.Message);
        var command = new PlanMeeting(body, numbers, setup, dates, venue, modality, visit.TextOrNull("RemoteAddress"), visit.TextOrNull("Reason"));
        if (!(await visit.Send(command)).TryGet(out var planned, out var refusal)) return await visit.Again(refusal, () => Plan(visit));
        Notices.Leave(visit.Http, await HowPlanned(visit, planned, command.Dates));
        return visit.See($"/meetings/{planned.Value}");
    }

    private static Venue VenueOf(Visit visit) => new(visit.Text("Venue.Name"), visit.Text("Venue.Address"), visit.Text("Venue.City"),
        visit.Text("Venue.CountryCode").Trim().ToUpperInvariant());

    /// <summary>The zone that was chosen, or that of the country; where the country has several, one of them is to be chosen.</summary>
    private static string ZoneOf(Visit visit, ICountryZones zones)
    {
        if (visit.TextOrNull("Dates.TimeZoneId") is { } chosen) return chosen.Trim();
        if (visit.TextOrNull("Venue.CountryCode") is not { } country) return TimeZones.Usual;
        if (TimeZones.Of(visit.TextOrNull("Venue.City"), zones.Of(country)) is { } zone) return zone;
        visit.FaultAt("Dates.TimeZoneId", zones.Of(country).Count == 0 ? "Choose the time zone: none is known of this country."
            : "Choose the time zone: this country has several, which stand first.");
        return "";
    }

    /// <summary>That the meeting is planned, and what of its dates is to be looked at: that they are over, or that deadlines have passed already.</summary>
    private static async Task<string> HowPlanned(Visit visit, MeetingId planned, PlannedDates dates)
    {
        if (dates.LastDay < visit.Today)
            return $"The meeting is planned, but its days are over: {Words.Print(dates.LastDay)}. Look at the year; new dates can be set below.";
        var late = (await visit.Ask(new GetMeeting(planned))).Match(m => m.Deadlines.Count(d => d.IsOverdue), _ => 0);
        return "The meeting is planned. Its sittings and deadlines are set from the usual timetable"
            + (late == 0 ? "." : $"; {Words.Count(late, "deadline")} {(late == 1 ? "has" : "have")} passed already.");
    }

    private static async Task<IResult> Overview(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetNextStep(new(id)))).TryGet(out var next, out refusal)) return visit.Refuse(refusal);
        return visit.Show<MeetingOverviewPage>(new
        {
            Meeting = meeting,
            Next = next,
            Runs = await OpenRuns.Of(visit, new(id)),
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["announce"] = new AnnounceMeeting(new(id), 0),
                ["convene"] = new ConveneMeeting(new(id), 0),
                ["open"] = new OpenMeeting(new(id), 0, null),
                ["close"] = new CloseMeeting(new(id), 0),
                ["postpone"] = new PostponeMeeting(new(id), 0, ""),
                ["mark"] = new MarkDeadline(new(id), 0, default, true),
                ["revise"] = new ReviseMeeting(new(id), 0, null!),
                ["deadline"] = new SetDeadline(new(id), 0, default, default),
                ["sittings"] = new AddSession(new(id), 0, default, default, default, default),
                ["draft"] = new DraftAgenda(new(id), default),
            }),
            Hosts = visit.IsSecretariat ? await visit.Participants(meeting.Schedule.FirstDay) : [],
            HostFlag = (await visit.Participants(meeting.Schedule.FirstDay)).FirstOrDefault(p => p.Id == meeting.HostId)?.FlagCode,
        });
    }

    private static Task<IResult> Announce(Visit visit, Guid id) =>
        Move(visit, id, new AnnounceMeeting(new(id), visit.Version), "The meeting is announced: the save-the-date goes to the participants.");

    private static Task<IResult> Convene(Visit visit, Guid id) =>
        Move(visit, id, new ConveneMeeting(new(id), visit.Version, visit.TextOrNull("Reason")), "The meeting is convened. Invitations can go out.");

    private static Task<IResult> Open(Visit visit, Guid id) =>
        Move(visit, id, new OpenMeeting(new(id), visit.Version, visit.TextOrNull("Reason")), "The meeting is in session.");

    private static Task<IResult> Close(Visit visit, Guid id) =>
        Move(visit, id, new CloseMeeting(new(id), visit.Version, visit.TextOrNull("Reason")), "The meeting is concluded. Attendance can be locked.");

    private static Task<IResult> Postpone(Visit visit, Guid id) =>
        MoveAndTell(visit, id, new PostponeMeeting(new(id), visit.Version, visit.Text("Reason")), "The meeting is postponed");

    private static Task<IResult> Reschedule(Visit visit, Guid id) =>
        MoveAndTell(visit, id, new RescheduleMeeting(new(id), visit.Version, Dates(visit)), "The new dates are set");

    private static Task<IResult> ChangeVenue(Visit visit, Guid id) => MoveAndTell(visit, id, new ChangeVenue(new(id), visit.Version,
        VenueOf(visit), visit.IdOrNull("HostId") is { } host ? new ParticipantId(host) : null), "The meeting has another place");

    private static Task<IResult> ChangeModality(Visit visit, Guid id) => Move(visit, id,
        new ChangeModality(new(id), visit.Version, visit.Choice<Modality>("Modality"), visit.TextOrNull("RemoteAddress")), "How people take part is changed.");

    private static Task<IResult> Cancel(Visit visit, Guid id) =>
        MoveAndTell(visit, id, new CancelMeeting(new(id), visit.Version, visit.Text("Reason")), "The meeting is cancelled");

    private static async Task<IResult> Revise(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var setup = new MeetingSetup(visit.Text("Setup.Title"), visit.IdOrNull("Setup.HostId") is { } host ? new ParticipantId(host) : null,
            [.. visit.Lines("Setup.Convenors").Select(Convenor)],
            visit.Texts("Setup.Languages"), meeting.Quotas.Keys.ToDictionary(kind => kind, kind => visit.Number($"Seats.{kind}")),
            visit.Choice<AttributionRule>("Setup.AttributionRule"));
        return await Move(visit, id, new ReviseMeeting(new(id), visit.Version, setup), "The particulars are kept.", "particulars");

        // Whoever convenes it already stays the same participant under the same name.
        ConvenedBy Convenor(string name) => new(name,
            meeting.Convenors.FirstOrDefault(c => c.Name == name)?.ParticipantId is { } participant ? new ParticipantId(participant) : null);
    }

    private static Task<IResult> SetDeadline(Visit visit, Guid id)
    {
        var kind = visit.Choice<DeadlineKind>("Kind");
        return Move(visit, id, new SetDeadline(new(id), visit.Version, kind, visit.Day("DueOn")), $"{Words.Word(kind)}: the date is set.", "deadlines");
    }

    private static Task<IResult> AddSession(Visit visit, Guid id)
    {
        var (day, half) = visit.Text("Sitting").Split(' ') is [var on, var part] && DateOnly.TryParseExact(on, "yyyy-MM-dd", out var date)
            && Enum.TryParse<HalfDay>(part, out var chosen) ? (date, chosen) : default;
        if (day == default) visit.FaultAt("Sitting", "Choose when it sits.");
        return Move(visit, id, new AddSession(new(id), visit.Version, day, half, visit.Time("Starts"), visit.Time("Ends")), "The sitting is added.",
            "sittings");
    }

    private static Task<IResult> SetSession(Visit visit, Guid id, Guid session) => Move(visit, id,
        new SetSession(new(id), visit.Version, new(session), visit.Time("Starts"), visit.Time("Ends")), "The times of the sitting are set.", "sittings");

    private static Task<IResult> DropSession(Visit visit, Guid id, Guid session) =>
        Move(visit, id, new DropSession(new(id), visit.Version, new(session)), "The sitting is left out.", "sittings");

    private static Task<IResult> MarkDeadline(Visit visit, Guid id, string kind) => !Enum.TryParse<DeadlineKind>(kind, out var step)
        ? Task.FromResult(visit.Missing())
        : Move(visit, id, new MarkDeadline(new(id), visit.Version, step, visit.Ticked("done")),
            visit.Ticked("done") ? $"{Words.Word(step)}: marked as done." : $"{Words.Word(step)}: open again.", "deadlines");

    private static Task<IResult> DraftAgenda(Visit visit, Guid id) => visit.Act(new DraftAgenda(new(id), visit.Choice<AgendaSource>("Source")),
        _ => $"/meetings/{id}/agenda", _ => "The agenda is drafted.", () => Overview(visit, id), id);

    /// <param name="visit">The visit.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="command">What is done.</param>
    /// <param name="done">The same in words.</param>
    /// <param name="at">The part of the page where it was done, which stays in sight; null for its top.</param>
    private static Task<IResult> Move<T>(Visit visit, Guid id, ICommand<T> command, string done, string? at = null) where T : notnull =>
        visit.Act(command, $"/meetings/{id}{(at is null ? "" : $"#{at}")}", done, () => Overview(visit, id), id);

    /// <summary>A change of which everybody hears who was told of the meeting; of a draft nobody was.</summary>
    private static async Task<IResult> MoveAndTell<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull
    {
        var told = (await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out _) && meeting.Status is not MeetingStatus.Draft;
        return await Move(visit, id, command, told ? $"{done}; everybody concerned is told." : $"{done}. Nobody had been told of it yet.");
    }

    private static PlannedDates Dates(Visit visit) => new(visit.Day("Dates.FirstDay"), visit.Day("Dates.LastDay"), visit.Time("Dates.Opens"),
        visit.Time("Dates.Closes"), visit.Text("Dates.TimeZoneId").Trim());

    private static async Task<IReadOnlyList<BodyRow>> Bodies(Visit visit) =>
        (await visit.Ask(new GetStructure(visit.Today))).Match(s => s.Active, _ => []);
}
