using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Certificates;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Attendance;

/// <summary>
/// After a correction the registration says again whether its holder was there, and a certificate of either kind that is no longer earned is
/// revoked.
/// </summary>
internal sealed class WhenAttendanceCorrected(ISecretariatDb db) : IReactTo<AttendanceCorrected>
{
    public async Task React(AttendanceCorrected happened, DateTimeOffset at, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == happened.MeetingId, ct);
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, ct);
        var registration = await db.Registrations.SingleAsync(r => r.Id == happened.RegistrationId, ct);
        var attendance = (await db.AttendanceOf(meeting, [registration.Id], ct))[0];
        if (RegistrationLifecycle.Permits(registration.Status, attendance.WasThere ? RegistrationStatus.Attended : RegistrationStatus.NoShow))
            _ = registration.Conclude(attendance.WasThere).Value;
        foreach (var certificate in await db.Certificates.Where(c => c.CurrentFor == registration.Id).ToListAsync(ct))
            if (body.AttendancePolicy.Earns(certificate.Kind, attendance).Error is { } unearned)
                _ = certificate.Revoke($"Attendance was corrected: {unearned.Message}", at).Value;
    }
}
