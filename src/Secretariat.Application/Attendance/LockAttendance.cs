using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Locks the attendance of a concluded meeting: certificates and statistics follow from it as it stands.</summary>
public sealed record LockAttendance(MeetingId MeetingId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Records;
}

internal sealed class LockAttendanceHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<LockAttendance, Done>
{
    public async Task<Result<Done>> Handle(LockAttendance command, CancellationToken ct)
    {
        if (!(await db.HeldRegisterOf(command.MeetingId, command.Version, ct)).TryGet(out var register, out var refusal)) return refusal;
        var meeting = await db.Meetings.SingleAsync(m => m.Id == command.MeetingId, ct);
        var now = clock.GetUtcNow();
        meeting.LeaveOutUnheld(await db.AttendedSessions(meeting.Id, ct), now);
        return register.Lock([.. meeting.Sessions.Select(s => s.Day)], now);
    }
}
