using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

internal static class KnownParticipants
{
    /// <summary>Whether nobody, or a participant that exists, is named.</summary>
    internal static async Task<bool> Knows(this ISecretariatDb db, ParticipantId? id, CancellationToken ct) =>
        id is not { } named || await db.Participants.AnyAsync(p => p.Id == named, ct);

    /// <summary>Whether no country, one of ISO 3166-1, or one that a participant goes by is named.</summary>
    internal static async Task<bool> KnowsCountry(this ISecretariatDb db, string? code, CancellationToken ct) =>
        code is null || CountryCodes.IsAssigned(code) || await db.Participants.AnyAsync(p => p.Code == code, ct);
}
