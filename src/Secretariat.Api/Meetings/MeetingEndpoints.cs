using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Api.Meetings;

internal sealed class MeetingEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("/", List).WithSummary("Lists meetings, usually the latest first");
        meetings.MapGet("/{id:guid}", Get).WithSummary("Shows a meeting and what can be done with it next");
        meetings.MapGet("/{id:guid}/next-step", NextStep).WithSummary("Says what is to be done for a meeting next");
        meetings.MapPost("/", Plan).WithIdempotencyKey().WithSummary("Plans a meeting: number, sittings and deadlines follow from the body");
        meetings.MapPut("/{id:guid}", Revise).WithSummary("Changes what a meeting is called and how it is set up");
        meetings.MapPut("/{id:guid}/dates", ReviseDates).WithSummary("Changes the dates of a draft");
        meetings.MapPost("/{id:guid}/sessions", AddSession).WithSummary("Adds a sitting");
        meetings.MapPut("/{id:guid}/sessions/{session:guid}", SetSession).WithSummary("Sets the times of a sitting");
        meetings.MapDelete("/{id:guid}/sessions/{session:guid}", DropSession).WithSummary("Drops a sitting");
        meetings.MapPut("/{id:guid}/deadlines/{kind}", SetDeadline).WithSummary("Sets a deadline, or gives an open one another date");
        meetings.MapPut("/{id:guid}/deadlines/{kind}/done", MarkDeadline).WithSummary("Notes that what was due is done, or that it is open again");
        meetings.MapPost("/{id:guid}/announcement", Announce).WithIdempotencyKey().WithSummary("Saves the date with the participants");
        meetings.MapPost("/{id:guid}/convocation", Convene).WithIdempotencyKey().WithSummary("Calls the meeting in the name of its convenors");
        meetings.MapPost("/{id:guid}/opening", Open).WithSummary("Opens the meeting");
        meetings.MapPost("/{id:guid}/closing", Close).WithSummary("Closes the meeting");
        meetings.MapPost("/{id:guid}/postponement",
            Postpone).WithIdempotencyKey().WithSummary("Takes the meeting off its dates and tells everybody who had been told");
        meetings.MapPost("/{id:guid}/rescheduling",
            Reschedule).WithIdempotencyKey().WithSummary("Gives the meeting new dates and tells everybody who had been told");
        meetings.MapPost("/{id:guid}/venue",
            ChangeVenue).WithIdempotencyKey().WithSummary("Moves the meeting to another place and tells everybody who had been told");
        meetings.MapPost("/{id:guid}/modality",
            ChangeModality).WithIdempotencyKey().WithSummary("Changes how people take part and tells everybody who had been told");
        meetings.MapPost("/{id:guid}/cancellation", Cancel).WithIdempotencyKey().WithSummary("Gives the meeting up and tells everybody who had been told");
        meetings.MapPost("/{id:guid}/agenda", DraftAgenda).WithSummary("Begins the agenda of the meeting");
        api.MapGet("/bodies/{body:guid}/next-number", Propose).WithTags("Meetings").WithSummary("Says which number the next meeting of a body would have");
        api.MapGet("/bodies/{body:guid}/meetings",
            OfBody).WithTags("Meetings").WithSummary("Lists the meetings a body had held by a date, with those known from history");
        api.MapGet("/calendar.ics", Calendar).AllowAnonymous().WithTags("Public")
            .WithSummary("The calendar of announced meetings, of all bodies or of one, to subscribe to");
        // Calendar programs look whether a feed is there before they subscribe.
        api.MapMethods("/calendar.ics", [HttpMethods.Head], Calendar).AllowAnonymous().ExcludeFromDescription();
        api.MapGet("/public/meetings", PublicCalendar).AllowAnonymous().WithTags("Public")
            .WithSummary("Lists the announced meetings: those ahead, and those of a year that are over");
        api.MapGet("/public/meetings/{id:guid}", PublicMeeting).AllowAnonymous().WithTags("Public")
            .WithSummary("Shows an announced meeting with its papers for anybody");
    }

    private static async Task<OkAnswer<PageOf<MeetingRow>>> List(
        ISender sender, [AsParameters] PageQuery<ListMeetings> page, int? year, Guid? body, MeetingStatus? status, string? search, CancellationToken ct) =>
        (await sender.Ask(new ListMeetings(page.ToPage(), year, body is { } b ? new BodyId(b) : null, status, search), ct)).ToOk();

    private static async Task<OkAnswer<MeetingDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetMeeting(new(id)), ct)).ToOk();

    private static async Task<OkAnswer<NextStepDetails>> NextStep(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetNextStep(new(id)), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Plan(ISender sender, MeetingToPlan body, CancellationToken ct) =>
        (await sender.Send(new PlanMeeting(new(body.BodyId), [.. (body.Numbers ?? [new NumberWanted(body.BodyId)]).Select(n => new WantedNumber(new(n.Series),
            n.Ordinal))],
            body.Setup.ToSetup(), body.Dates, body.Venue, body.Modality, body.RemoteAddress, body.Reason), ct))
        .ToMade(m => m.Value, "/meetings");

    private static async Task<NoContentAnswer> Revise(ISender sender, Guid id, SetupOfMeeting body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReviseMeeting(new(id), version, body.ToSetup()), ct)).ToNoContent();

    private static async Task<NoContentAnswer> ReviseDates(ISender sender, Guid id, PlannedDates body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReviseDates(new(id), version, body), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> AddSession(ISender sender, Guid id, SessionToAdd body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AddSession(new(id), version, body.Day, body.Half, body.Starts, body.Ends), ct))
        .ToMade(s => s.Value, $"/meetings/{id}/sessions");

    private static async Task<NoContentAnswer> SetSession(ISender sender, Guid id, Guid session, TimesOfSession body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SetSession(new(id), version, new(session), body.Starts, body.Ends), ct)).ToNoContent();

    private static async Task<NoContentAnswer> DropSession(ISender sender, Guid id, Guid session, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new DropSession(new(id), version, new(session)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> SetDeadline(ISender sender, Guid id, DeadlineKind kind, DueDate body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SetDeadline(new(id), version, kind, body.DueOn), ct)).ToNoContent();

    private static async Task<NoContentAnswer> MarkDeadline(ISender sender, Guid id, DeadlineKind kind, DoneOrOpen body, IfMatch version,
        CancellationToken ct) =>
        (await sender.Send(new MarkDeadline(new(id), version, kind, body.Done), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Announce(ISender sender, Guid id, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AnnounceMeeting(new(id), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Convene(ISender sender, Guid id, ReasonOrNone? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ConveneMeeting(new(id), version, body?.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Open(ISender sender, Guid id, ReasonOrNone body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new OpenMeeting(new(id), version, body.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Close(ISender sender, Guid id, ReasonOrNone? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CloseMeeting(new(id), version, body?.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Postpone(ISender sender, Guid id, ReasonToTell body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new PostponeMeeting(new(id), version, body.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Reschedule(ISender sender, Guid id, PlannedDates body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RescheduleMeeting(new(id), version, body), ct)).ToNoContent();

    private static async Task<NoContentAnswer> ChangeVenue(ISender sender, Guid id, NewVenue body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ChangeVenue(new(id), version, body.Venue, body.HostId is { } host ? new ParticipantId(host) : null), ct)).ToNoContent();

    private static async Task<NoContentAnswer> ChangeModality(ISender sender, Guid id, NewModality body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ChangeModality(new(id), version, body.Modality, body.RemoteAddress), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Cancel(ISender sender, Guid id, ReasonToTell body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CancelMeeting(new(id), version, body.Reason), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> DraftAgenda(ISender sender, Guid id, AgendaToDraft body, CancellationToken ct) =>
        (await sender.Send(new DraftAgenda(new(id), body.Source), ct)).ToMade(a => a.Value, "/agendas");

    private static async Task<OkAnswer<OrdinalProposal>> Propose(ISender sender, Guid body, CancellationToken ct) =>
        (await sender.Ask(new ProposeOrdinal(new(body)), ct)).ToOk();

    private static async Task<OkAnswer<MeetingOfBody[]>> OfBody(ISender sender, Guid body, DateOnly on, CancellationToken ct) =>
        (await sender.Ask(new ListMeetingsOfBody(new(body), on), ct)).ToOk();

    /// <summary>Calendars ask every hour or day and may keep what they got, but ask anew each time: what has not changed is not sent again.</summary>
    private static async Task<IResult> Calendar(ISender sender, HttpContext context, string? body, CancellationToken ct) =>
        (await sender.Ask(new GetCalendar(body, ETags.Known(context.Request)), ct)).Match<IResult>(
            feed =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                context.Response.Headers.ETag = ETags.Weak(feed.Tag);
                return feed.Content.Length == 0 ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                    : TypedResults.Text(feed.Content, "text/calendar; charset=utf-8");
            },
            Problems.From);

    private static async Task<OkAnswer<PublicCalendar>> PublicCalendar(ISender sender, int? year, string? body, CancellationToken ct) =>
        (await sender.Ask(new GetPublicCalendar(year, body), ct)).ToOk();

    private static async Task<OkAnswer<PublicMeeting>> PublicMeeting(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetPublicMeeting(id), ct)).ToOk();
}

/// <summary>A meeting to be planned.</summary>
/// <param name="BodyId">The body that meets or leads.</param>
/// <param name="Setup">What it is called and who takes part.</param>
/// <param name="Dates">When.</param>
/// <param name="Modality">How people take part.</param>
/// <param name="Numbers">Its numbers; left out, the next one of the body; empty, none.</param>
/// <param name="Venue">Where.</param>
/// <param name="RemoteAddress">The address of the remote room.</param>
/// <param name="Reason">Why the body is to meet although it has no mandate; the head of the secretariat gives it.</param>
internal sealed record MeetingToPlan(Guid BodyId, SetupOfMeeting Setup, PlannedDates Dates, Modality Modality, IReadOnlyList<NumberWanted>? Numbers = null,
    Venue? Venue = null,
    string? RemoteAddress = null, string? Reason = null);

/// <summary>A number in the series of a body; without ordinal, the next.</summary>
internal sealed record NumberWanted(Guid Series, int? Ordinal = null);

/// <summary>How a meeting is set up.</summary>
internal sealed record SetupOfMeeting(string Title, IReadOnlyList<string> Languages, IReadOnlyDictionary<ParticipationKind, int> Quotas,
    IReadOnlyList<ConvenorOfMeeting>? Convenors = null, Guid? HostId = null, AttributionRule AttributionRule = AttributionRule.Attributable)
{
    internal MeetingSetup ToSetup() => new(Title, HostId is { } host ? new ParticipantId(host) : null,
        [.. (Convenors ?? []).Select(c => new ConvenedBy(c.Name, c.ParticipantId is { } p ? new ParticipantId(p) : null))], Languages, Quotas, AttributionRule);
}

/// <summary>In whose name a meeting is called.</summary>
internal sealed record ConvenorOfMeeting(string Name, Guid? ParticipantId = null);

/// <summary>A half-day to be added.</summary>
internal sealed record SessionToAdd(DateOnly Day, HalfDay Half, TimeOnly Starts, TimeOnly Ends);

/// <summary>The times of a half-day.</summary>
internal sealed record TimesOfSession(TimeOnly Starts, TimeOnly Ends);

/// <summary>The date of a deadline.</summary>
internal sealed record DueDate(DateOnly DueOn);

/// <summary>Whether something is done.</summary>
internal sealed record DoneOrOpen(bool Done);

/// <summary>A reason, where one is needed.</summary>
internal sealed record ReasonOrNone(string? Reason = null);

/// <summary>A reason that is sent to everybody concerned.</summary>
internal sealed record ReasonToTell(string Reason);

/// <summary>Another place.</summary>
internal sealed record NewVenue(Venue Venue, Guid? HostId = null);

/// <summary>Another way of taking part.</summary>
internal sealed record NewModality(Modality Modality, string? RemoteAddress = null);

/// <summary>What a new agenda begins with.</summary>
internal sealed record AgendaToDraft(AgendaSource Source);
