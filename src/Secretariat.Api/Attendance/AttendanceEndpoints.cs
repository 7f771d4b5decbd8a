using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Attendance;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Api.Attendance;

internal sealed class AttendanceEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var attendance = api.MapGroup("/meetings/{meetingId:guid}/attendance").WithTags("Attendance");
        attendance.MapGet("/", Get).WithSummary("Shows the register: its days, their sessions and live counts");
        attendance.MapGet("/desk", GetDesk).WithSummary("Shows who is expected and who is here at a session; a device keeps it for working offline");
        attendance.MapGet("/no-shows", NoShows).WithSummary("Lists accepted delegates who attended nothing");
        attendance.MapGet("/sheets/{day}", Sheet).WithSummary("Draws up the sheet that delegates sign on a day, as PDF");
        attendance.MapPost("/check-ins", CheckIn).WithSummary("Checks a delegate in by code or registration; a second scan changes nothing");
        attendance.MapPost("/remote", Remote).WithSummary("Notes that a delegate joined from afar");
        attendance.MapPost("/excuses", Excuse).WithSummary("Notes that a delegate is excused");
        attendance.MapPost("/undo", Undo).WithSummary("Takes back the last entry for a delegate at a session");
        attendance.MapPost("/check-outs", CheckOut).WithSummary("Notes that a delegate left");
        attendance.MapPost("/batches", Sync).WithSummary("Takes what a device noted while offline: each entry lands once, a bad one does not stop the rest");
        attendance.MapPost("/walk-ins", WalkIn).WithSummary("Enters somebody who came without a nomination, for review");
        attendance.MapPost("/days/{day}/attestation", Attest).WithSummary("Attests a day: its count and sheet are kept, it takes no more entries");
        attendance.MapPost("/days/{day}/reopening", Reopen).WithSummary("Lets an attested day take entries again, for a reason, until the register is locked");
        attendance.MapPost("/lock", Lock).WithSummary("Locks the attendance of a concluded meeting, so that certificates may follow");
        attendance.MapPost("/corrections", Correct).WithIdempotencyKey().WithSummary("Puts a locked record right, with reason and evidence");
    }

    private static async Task<OkAnswer<AttendanceOverview>> Get(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new GetAttendance(new MeetingId(meetingId)), ct)).ToOk();

    private static async Task<OkAnswer<DeskView>> GetDesk(ISender sender, Guid meetingId, Guid? session, string? find, CancellationToken ct) =>
        (await sender.Ask(new GetDesk(new MeetingId(meetingId), session is { } id ? new MeetingSessionId(id) : null, find), ct)).ToOk();

    private static async Task<OkAnswer<IReadOnlyList<NoShow>>> NoShows(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new ListNoShows(new MeetingId(meetingId)), ct)).ToOk();

    private static async Task<FileContentAnswer> Sheet(ISender sender, Guid meetingId, DateOnly day, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetSignInSheet(new MeetingId(meetingId), day, language), ct)).ToFile();

    private static async Task<OkAnswer<AtTheDesk>> CheckIn(ISender sender, Guid meetingId, CheckInAtDesk body, CancellationToken ct) =>
        (await sender.Send(new CheckIn(
            new(meetingId), new(body.SessionId), body.Registration, body.QrCode, body.HowSeen, body.ClientEventId, body.Reason, body.Confirms,
            body.Word), ct)).ToOk();

    private static async Task<OkAnswer<AtTheDesk>> Remote(ISender sender, Guid meetingId, EntryAtDesk body, CancellationToken ct) =>
        (await sender.Send(new MarkRemote(
            new(meetingId), new(body.SessionId), body.Registration, body.QrCode, body.Method ?? AttendanceMethod.Log, body.ClientEventId, body.Reason), ct))
                .ToOk();

    private static async Task<OkAnswer<AtTheDesk>> Excuse(ISender sender, Guid meetingId, EntryAtDesk body, CancellationToken ct) =>
        (await sender.Send(new ExcuseDelegate(
            new(meetingId), new(body.SessionId), body.Registration, body.QrCode, body.HowSeen, body.ClientEventId, body.Reason), ct)).ToOk();

    private static async Task<OkAnswer<AtTheDesk>> Undo(ISender sender, Guid meetingId, EntryAtDesk body, CancellationToken ct) =>
        (await sender.Send(new UndoCheckIn(
            new(meetingId), new(body.SessionId), body.Registration, body.QrCode, body.HowSeen, body.ClientEventId, body.Reason), ct)).ToOk();

    private static async Task<OkAnswer<AtTheDesk>> CheckOut(ISender sender, Guid meetingId, EntryAtDesk body, CancellationToken ct) =>
        (await sender.Send(new CheckOut(
            new(meetingId), new(body.SessionId), body.Registration, body.QrCode, body.HowSeen, body.ClientEventId, body.Reason), ct)).ToOk();

    private static async Task<OkAnswer<SyncedEntries>> Sync(ISender sender, Guid meetingId, QueuedEntries body, CancellationToken ct) =>
        (await sender.Send(new BulkCheckIn(new MeetingId(meetingId), [.. body.Entries.Select(e => e.ToEntry())]), ct)).ToOk();

    private static async Task<OkAnswer<WalkInRegistered>> WalkIn(ISender sender, Guid meetingId, WalkIn body, CancellationToken ct) =>
        (await sender.Send(new RegisterWalkIn(
            new MeetingId(meetingId), new DelegationId(body.DelegationId), new DelegateDetails(body.Honorific, body.Rank, body.GivenNames,
            body.FamilyName, body.FunctionalTitle, body.Institution, body.Email, body.Language, body.Role, ParticipationModality.InPerson,
            body.NameInOwnScript),
            body.Confirmed), ct))
            .Match<Domain.Shared.Result<WalkInRegistered>>(id => new WalkInRegistered(id), error => error).ToOk();

    private static async Task<OkAnswer<AttestedDay>> Attest(ISender sender, Guid meetingId, DateOnly day, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AttestDay(new MeetingId(meetingId), day, version), ct)).ToOk();

    private static async Task<NoContentAnswer> Reopen(
        ISender sender, Guid meetingId, DateOnly day, ReopeningOfDay body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReopenDay(new MeetingId(meetingId), day, body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Lock(ISender sender, Guid meetingId, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new LockAttendance(new MeetingId(meetingId), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Correct(ISender sender, Guid meetingId, AttendanceCorrection body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CorrectAttendance(
            new(meetingId), new(body.SessionId), new(body.RegistrationId), body.To, body.Reason, body.Evidence, version), ct)).ToNoContent();
}

/// <summary>One entry at the desk.</summary>
internal record EntryAtDesk(
    Guid SessionId, Guid ClientEventId, Guid? RegistrationId = null, string? QrCode = null, AttendanceMethod? Method = null, string? Reason = null)
{
    internal RegistrationId? Registration => RegistrationId is { } id ? new RegistrationId(id) : null;

    internal AttendanceMethod HowSeen => Method ?? (QrCode is null ? AttendanceMethod.Name : AttendanceMethod.Qr);
}

/// <summary>A delegate comes in; one who has not confirmed is confirmed for with it, on the <c>Word</c> that is named, where <c>Confirms</c> is set.</summary>
internal sealed record CheckInAtDesk(
    Guid SessionId, Guid ClientEventId, Guid? RegistrationId = null, string? QrCode = null, AttendanceMethod? Method = null, string? Reason = null,
    bool Confirms = false, string? Word = null) : EntryAtDesk(SessionId, ClientEventId, RegistrationId, QrCode, Method, Reason);

/// <summary>What a device noted while offline, oldest first.</summary>
internal sealed record QueuedEntries(IReadOnlyList<QueuedEntry> Entries);

/// <summary>One entry of a device.</summary>
internal sealed record QueuedEntry(
    AttendanceEventKind Kind, Guid SessionId, Guid ClientEventId, DateTimeOffset At, Guid? RegistrationId = null, string? QrCode = null,
    AttendanceMethod? Method = null, string? Reason = null, bool Confirms = false, string? Word = null)
{
    internal DeskEntry ToEntry() =>
        new(Kind, new MeetingSessionId(SessionId), RegistrationId is { } id ? new RegistrationId(id) : null, QrCode, At.ToUniversalTime(),
        Method ?? (QrCode is null ? AttendanceMethod.Name : AttendanceMethod.Qr), ClientEventId, Reason, Confirms, Word);
}

/// <summary>Somebody who came without a nomination.</summary>
internal sealed record WalkIn(
    Guid DelegationId, string GivenNames, string FamilyName, string Email, DelegateRole Role, string? Honorific = null, string? Rank = null,
    string? FunctionalTitle = null,
    string? Institution = null, string? Language = null, bool Confirmed = false, string? NameInOwnScript = null);

/// <summary>The nomination that a walk-in became.</summary>
internal sealed record WalkInRegistered(RegistrationId RegistrationId);

/// <summary>Why an attested day takes entries again.</summary>
internal sealed record ReopeningOfDay(string Reason);

/// <summary>A correction of a locked record.</summary>
internal sealed record AttendanceCorrection(Guid SessionId, Guid RegistrationId, PresenceState To, string Reason, string Evidence);
