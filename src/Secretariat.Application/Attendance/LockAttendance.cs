using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Locks the attendance of a concluded meeting: certificates and statistics follow from it as it stands.</summary>
public sealed record LockAttendance(MeetingId MeetingId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class LockAttendanceHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<LockAttendance, Done>
{
    public async Task<Result<Done>> Handle(LockAttendance command, CancellationToken ct)
    {
        if (!(await db.HeldRegisterOf(command.MeetingId, command.Version, ct)).TryGet(out var register, out var refusal)) return refusal;
        var meeting = await db.Meetings.FindAsync([command.MeetingId], ct);
        return register.Lock(meeting is { Status: MeetingStatus.Concluded }, clock.GetUtcNow());
    }
}
