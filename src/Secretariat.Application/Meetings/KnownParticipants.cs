using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Meetings;

internal static class KnownParticipants
{
    /// <summary>Whether nobody, or a participant that exists, is named.</summary>
    internal static async Task<bool> Knows(this ISecretariatDb db, ParticipantId? id, CancellationToken ct) =>
        id is not { } named || await db.Participants.AnyAsync(p => p.Id == named, ct);
}
