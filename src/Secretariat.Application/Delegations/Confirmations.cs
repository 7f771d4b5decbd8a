using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Delegations;

/// <summary>When all confirmations of a meeting are out.</summary>
internal static class Confirmations
{
    private static readonly RegistrationStatus[] Awaited =
        [RegistrationStatus.Submitted, RegistrationStatus.UnderReview, RegistrationStatus.Returned, RegistrationStatus.Accepted];

    /// <summary>Meets the deadline for confirmations once names no longer come in and every delegate with a seat has had theirs.</summary>
    internal static async Task MeetConfirmations(this ISecretariatDb db, MeetingId id, DateTimeOffset at, CancellationToken ct)
    {
        var meeting = (await db.Meetings.FindAsync([id], ct))!;
        if (!meeting.HasMet(DeadlineKind.Nominations)) return;
        var standing = await db.Registrations.Where(r => r.MeetingId == id).Select(r => r.Status).Distinct().ToListAsync(ct);
        if (standing.Contains(RegistrationStatus.Confirmed) && !standing.Exists(Awaited.Contains)) meeting.Meet(DeadlineKind.Confirmations, at);
    }
}
