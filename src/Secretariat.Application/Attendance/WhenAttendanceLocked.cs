using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Attendance;

/// <summary>Once attendance is locked, every registration says whether its holder was there.</summary>
internal sealed class WhenAttendanceLocked(ISecretariatDb db) : IReactTo<AttendanceLocked>
{
    public async Task React(AttendanceLocked happened, DateTimeOffset at, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == happened.MeetingId, ct);
        var expected = await db.Registrations
            .Where(r => r.MeetingId == meeting.Id && (r.Status == RegistrationStatus.Accepted || r.Status == RegistrationStatus.Confirmed))
                .ToDictionaryAsync(r => r.Id, ct);
        foreach (var attendance in await db.AttendanceOf(meeting, expected.Keys, ct))
            _ = expected[attendance.RegistrationId].Conclude(attendance.WasThere).Value;
    }
}
