using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Certificates;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

internal static class AttendanceProgress
{
    /// <summary>How far the attendance of a meeting has come: asked here for its next step and for the secretariat's home alike.</summary>
    internal static async Task<MeetingProgress> ProgressOf(
        this ISecretariatDb db, Meeting meeting, AttendanceRegister? register, DialogueSettings dialogue, DateTimeOffset now, CancellationToken ct)
    {
        if (register is not { IsLocked: true })
        {
            var attended = await db.AttendedSessions(meeting.Id, ct);
            return new MeetingProgress
            {
                HasAttendance = attended.Count > 0,
                Unattested = AttendanceRegister.UnattestedOf(register, meeting.SittingsHeld(attended, now)),
            };
        }

        // Before the lock a list is provisional, after it final.
        var locked = register.Days.Max(d => d.LockedAt);
        var isListed = await db.IssuedDocuments.AnyAsync(d => d.MeetingId == meeting.Id && d.Kind == DocumentKind.ListOfParticipants
            && d.IssuedAt >= locked, ct);
        // Weighing everybody reads all entries, so it is done only where the answer can still lead anywhere.
        var asks = !isListed && !await db.Certificates.AnyAsync(c => c.MeetingId == meeting.Id && c.Kind == CertificateKind.Attendance, ct);
        return new MeetingProgress
        {
            AttendanceIsLocked = true,
            FinalListIsIssued = isListed,
            CertificatesDue = asks && (await db.Occasion(meeting.Id, dialogue, ct)).TryGet(out var occasion, out _)
                ? await db.CertificatesDue(occasion, ct) : 0,
        };
    }
}
