using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>The register of a meeting: its days, its sessions and the live counts of each.</summary>
public sealed record GetAttendance(MeetingId MeetingId) : IQuery<AttendanceOverview>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The register with its version; 0 before anybody was entered.</summary>
public sealed record AttendanceOverview(MeetingId MeetingId, long Version, bool IsLocked, int Expected, IReadOnlyList<AttendanceDayRow> Days) : IVersioned;

/// <summary>One day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Status">How far its record has come.</param>
/// <param name="AttestedBy">Who attested it.</param>
/// <param name="AttestedPresent">How many were attested present.</param>
/// <param name="SheetId">The stored sheet.</param>
/// <param name="Attended">How many attended at least one of its sessions.</param>
/// <param name="Sessions">Its sessions.</param>
public sealed record AttendanceDayRow(
    DateOnly Day, AttendanceDayStatus Status, string? AttestedBy, int? AttestedPresent, IssuedDocumentId? SheetId, int Attended,
    IReadOnlyList<SessionCounts> Sessions);

/// <summary>One session in numbers.</summary>
public sealed record SessionCounts(
    MeetingSessionId SessionId, DateTimeOffset Starts, DateTimeOffset Ends, int Present, int Remote, int Excused, int StillExpected);

internal sealed class GetAttendanceHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetAttendance, AttendanceOverview>
{
    public async Task<Result<AttendanceOverview>> Handle(GetAttendance query, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.MeetingId, ct);
        if (meeting is null) return AccessErrors.NoSuchThing;
        meeting.LeaveOutUnheld(await db.AttendedSessions(meeting.Id, ct), clock.GetUtcNow());
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting.Id, ct);
        var delegates = await db.OnTheList(meeting.Id, ct);
        var attendance = await db.AttendanceOf(meeting, delegates, ct);
        var days = register?.Days.ToDictionary(d => d.Day) ?? [];
        return new AttendanceOverview(meeting.Id, register?.Version ?? 0, register is { IsLocked: true }, delegates.Count,
            [.. meeting.SessionTimes().GroupBy(s => s.Day).Select(day => DayRow(day.Key, days.GetValueOrDefault(day.Key), [.. day], attendance))]);
    }

    private static AttendanceDayRow DayRow(
        DateOnly day, AttendanceDay? record, IReadOnlyList<SessionTimes> sessions, IReadOnlyList<DelegateAttendance> attendance) => new(
        day, record?.Status ?? AttendanceDayStatus.Open, record?.AttestedBy, record?.AttestedPresent, record?.SheetId,
        attendance.Count(a => a.DaysAttended.Contains(day)),
        [.. sessions.Select(s => Counts(
            s, attendance.Select(a => a.Sessions.First(x => x.SessionId == s.Id).Presence.State).CountBy(state => state).ToDictionary()))]);

    private static SessionCounts Counts(SessionTimes session, Dictionary<PresenceState, int> by) => new(session.Id, session.Starts, session.Ends,
        by.GetValueOrDefault(PresenceState.Present), by.GetValueOrDefault(PresenceState.Remote), by.GetValueOrDefault(PresenceState.Excused),
        by.GetValueOrDefault(PresenceState.Expected));
}
