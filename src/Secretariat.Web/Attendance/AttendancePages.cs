using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Attendance;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Attendance;

internal sealed class AttendancePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/attendance", Room);
        pages.Page("/meetings/{id:guid}/desk", Desk);
        pages.MapPost("/meetings/{id:guid}/desk/check-in", CheckIn);
        pages.MapPost("/meetings/{id:guid}/desk/undoing", Undo);
        pages.MapPost("/meetings/{id:guid}/desk/walk-ins", RegisterWalkIn);
        pages.MapPost("/meetings/{id:guid}/attendance/{day}/attestation", Attest);
        pages.MapPost("/meetings/{id:guid}/attendance/{day}/reopening", Reopen);
        pages.MapPost("/meetings/{id:guid}/attendance/lock", Lock);
        pages.Page("/meetings/{id:guid}/attendance/entries", Entries);
        pages.MapPost("/meetings/{id:guid}/attendance/entries/excuse", Excuse);
        pages.MapPost("/meetings/{id:guid}/attendance/entries/remote", MarkRemote);
        pages.MapPost("/meetings/{id:guid}/attendance/entries/check-out", CheckOut);
        pages.MapPost("/meetings/{id:guid}/attendance/entries/undoing", TakeBack);
        pages.Page("/meetings/{id:guid}/attendance/corrections", Corrections);
        pages.MapPost("/meetings/{id:guid}/attendance/corrections", Correct);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetAttendance(new(id)))).TryGet(out var attendance, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetNextStep(new(id)))).TryGet(out var next, out refusal)) return visit.Refuse(refusal);
        return visit.Show<AttendanceRoomPage>(new
        {
            Meeting = meeting,
            Step = next,
            Attendance = attendance,
            NoShows = meeting.Status is MeetingStatus.Concluded ? (await visit.Ask(new ListNoShows(new(id)))).Match(n => n, _ => []) : [],
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["attest"] = new AttestDay(new(id), default, 0),
                ["lock"] = new LockAttendance(new(id), 0),
                ["correct"] = new CorrectAttendance(new(id), default, default, default, "", "", 0),
            }),
        });
    }

    private static async Task<IResult> Desk(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        MeetingSessionId? session = SessionOf(visit);
        if (!(await visit.Ask(new GetDesk(new(id), session, visit.Asked("find")))).TryGet(out var desk, out refusal)) return visit.Refuse(refusal);
        if (visit.Refusal is AttendanceErrors.ReasonNeeded) visit.PlaceAt(visit.Ticked("Confirms") ? "Word" : "Reason");
        // The one page that may ask for the camera.
        visit.Http.Response.Headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        return visit.Show<DeskPage>(new
        {
            Meeting = meeting,
            Desk = desk,
            IsLocked = meeting.Status is MeetingStatus.Concluded && (await visit.Ask(new GetAttendance(new(id)))).Match(a => a.IsLocked, _ => false),
            Delegations = await DelegationsOf(visit, id),
            Flags = (await visit.Participants(meeting.Schedule.FirstDay)).SelectMany(p => new[] { (p.Name, p.FlagCode), (Name: p.NameInText, p.FlagCode) })
                .DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.FlagCode),
        });
    }

    private static async Task<IReadOnlyList<(string, string)>> DelegationsOf(Visit visit, Guid id) =>
        (await visit.Ask(new ListDelegations(new(id)))).Match<IReadOnlyList<NamedDelegation>>(d => d, _ => [])
        .Select(d => (d.Id.ToString(), d.Name)).ToList();

    private static Task<IResult> CheckIn(Visit visit, Guid id) => AtDesk(visit, id, new CheckIn(new(id), new(visit.Id("SessionId")),
        visit.IdOrNull("RegistrationId") is { } r ? new RegistrationId(r) : null, visit.TextOrNull("QrCode"),
        visit.TextOrNull("QrCode") is null ? AttendanceMethod.Name : AttendanceMethod.Qr, visit.Id("key"), visit.TextOrNull("Reason"),
        visit.Ticked("Confirms"), visit.Ticked("Confirms") ? visit.Text("Word") : null));

    private static Task<IResult> Undo(Visit visit, Guid id) => AtDesk(visit, id, new UndoCheckIn(new(id), new(visit.Id("SessionId")),
        new RegistrationId(visit.Id("RegistrationId")), null, AttendanceMethod.Desk, visit.Id("key"), "Entered by mistake at the desk"));

    private static Task<IResult> RegisterWalkIn(Visit visit, Guid id)
    {
        var details = new DelegateDetails(visit.TextOrNull("Details.Honorific"), null, visit.Text("Details.GivenNames"), visit.Text("Details.FamilyName"),
            visit.TextOrNull("Details.FunctionalTitle"), visit.TextOrNull("Details.Institution"), visit.Text("Details.Email"), null,
            visit.Choice<DelegateRole>("Details.Role"), ParticipationModality.InPerson, visit.TextOrNull("Details.NameInOwnScript"));
        return visit.Act(new RegisterWalkIn(new(id), new(visit.Id("DelegationId")), details, visit.Ticked("Confirmed")),
            registration => $"/registrations/{registration.Value}", _ => "The person is entered, and stands for review.", () => Desk(visit, id));
    }

    private static Task<IResult> AtDesk(Visit visit, Guid id, ICommand<AtTheDesk> act) => visit.Act(act,
        _ => $"/meetings/{id}/desk?session={visit.Text("SessionId")}{(InForce(visit) is { } why ? $"&reason={Uri.EscapeDataString(why)}" : "")}",
        at => $"{at.Name}, {at.Delegation}: {Words.Word(at.State).ToLowerInvariant()}.",
        () => Desk(visit, id));

    /// <summary>The reason that goes on for whoever is entered next: not the word on which one delegate was confirmed for.</summary>
    private static string? InForce(Visit visit) => visit.TextOrNull("Reason");

    private static Task<IResult> Attest(Visit visit, Guid id, string day) => OnDay(visit, day, on => visit.Act(new AttestDay(new(id), on, visit.Version),
        _ => $"/meetings/{id}/attendance", done => $"{Words.Print(done.Day)} is attested with {done.Present} present; its sheet is kept.",
        () => Room(visit, id), id));

    private static Task<IResult> Reopen(Visit visit, Guid id, string day) => OnDay(visit, day, on => visit.Act(
        new ReopenDay(new(id), on, visit.Text("Reason"), visit.Version), $"/meetings/{id}/attendance", "The day takes entries again.",
        () => Room(visit, id), id));

    private static Task<IResult> Lock(Visit visit, Guid id) => visit.Act(new LockAttendance(new(id), visit.Version), $"/meetings/{id}/attendance",
        "Attendance is locked. Certificates can be issued.", () => Room(visit, id), id);

    private static async Task<IResult> Entries(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetDesk(new(id), SessionOf(visit), visit.Asked("find")))).TryGet(out var desk, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetAttendance(new(id)))).TryGet(out var attendance, out refusal)) return visit.Refuse(refusal);
        return visit.Show<EntriesPage>(new { Meeting = meeting, Attendance = attendance, Desk = desk, Chosen = ChosenOf(visit, desk) });
    }

    private static Task<IResult> Excuse(Visit visit, Guid id) => Enter(visit, id, (session, who) => new ExcuseDelegate(
        new(id), session, who, null, AttendanceMethod.Desk, visit.Id("key"), visit.TextOrNull("Reason")), "excused");

    private static Task<IResult> MarkRemote(Visit visit, Guid id) => Enter(visit, id, (session, who) => new MarkRemote(
        new(id), session, who, null, AttendanceMethod.Log, visit.Id("key"), visit.TextOrNull("Reason")), "remote");

    private static Task<IResult> CheckOut(Visit visit, Guid id) => Enter(visit, id, (session, who) => new CheckOut(
        new(id), session, who, null, AttendanceMethod.Desk, visit.Id("key"), visit.TextOrNull("Reason")), "left");

    private static Task<IResult> TakeBack(Visit visit, Guid id) => Enter(visit, id, (session, who) => new UndoCheckIn(
        new(id), session, who, null, AttendanceMethod.Desk, visit.Id("key"), visit.TextOrNull("Reason")), "the last entry is taken back");

    private static Task<IResult> Enter(Visit visit, Guid id, Func<MeetingSessionId, RegistrationId, ICommand<AtTheDesk>> act, string done) => visit.Act(
        act(new(visit.Id("SessionId")), new(visit.Id("RegistrationId"))), _ => $"/meetings/{id}/attendance/entries?session={visit.Text("SessionId")}",
        at => $"{at.Name}, {at.Delegation}: {done}.", () => Entries(visit, id));

    private static DeskRow? ChosenOf(Visit visit, DeskView desk)
    {
        var chosen = visit.AskedId("registration") ?? visit.IdOrNull("RegistrationId");
        return desk.Delegates.FirstOrDefault(d => d.RegistrationId.Value == chosen);
    }

    private static async Task<IResult> Corrections(Visit visit, Guid id)
    {
        if (!await visit.May(new CorrectAttendance(new(id), default, default, default, "", "", 0))) return visit.Missing();
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetAttendance(new(id)))).TryGet(out var attendance, out refusal)) return visit.Refuse(refusal);
        MeetingSessionId? session = SessionOf(visit);
        if (!(await visit.Ask(new GetDesk(new(id), session, visit.Asked("find")))).TryGet(out var desk, out refusal)) return visit.Refuse(refusal);
        return visit.Show<CorrectionsPage>(new
        {
            Meeting = meeting,
            Attendance = attendance,
            Desk = desk,
            Chosen = ChosenOf(visit, desk),
        });
    }

    private static Task<IResult> Correct(Visit visit, Guid id) => visit.Act(
        new CorrectAttendance(new(id), new(visit.Id("SessionId")), new(visit.Id("RegistrationId")), visit.Choice<PresenceState>("To"),
            visit.TextOrNull("Reason"), visit.Text("Evidence"), visit.Version),
        $"/meetings/{id}/attendance/corrections?session={visit.Text("SessionId")}",
        "The record is corrected. A certificate that is no longer earned is revoked; one that is earned now can be issued.",
        () => Corrections(visit, id), id);

    /// <summary>The session in the address, or after a refusal the one that the form was sent from.</summary>
    private static MeetingSessionId? SessionOf(Visit visit) =>
        (visit.AskedId("session") ?? visit.IdOrNull("SessionId")) is { } chosen ? new MeetingSessionId(chosen) : null;

    private static Task<IResult> OnDay(Visit visit, string day, Func<DateOnly, Task<IResult>> act) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? act(on) : Task.FromResult(visit.Missing());
}
