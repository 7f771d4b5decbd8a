using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Who takes part on a day.</summary>
public static class TakingPart
{
    /// <summary>The participations that count on a day, in any way; what pages outside the publication claim is left out.</summary>
    public static IQueryable<Participation> InForce(this IQueryable<Participation> participations, DateOnly on) => participations
        .Where(p => p.SourceKind != SourceKind.External && p.Period.FromOn <= on && (p.Period.UntilOn == null || p.Period.UntilOn >= on));

    /// <summary>The participations of those who are invited to meetings on a day: participating states and organisations, and observers.</summary>
    public static IQueryable<Participation> Active(this IQueryable<Participation> participations, DateOnly on) => participations
        .InForce(on).Where(p => p.Kind == ParticipationKind.Participating || p.Kind == ParticipationKind.Observer);

    /// <summary>Only what a source states, nothing concluded (study 1.17, U3).</summary>
    public static IQueryable<Participation> Strictly(this IQueryable<Participation> participations) =>
        participations.Where(p => p.Confidence == Confidence.Stated);

    /// <summary>Who takes part on a day, and how; with a say before without, where sources overlap.</summary>
    internal static async Task<Dictionary<ParticipantId, ParticipationKind>> KindsOn(this IQueryable<Participation> participations, DateOnly day,
        CancellationToken ct) =>
        (await participations.AsNoTracking().InForce(day).Select(p => new { p.ParticipantId, p.Kind }).ToListAsync(ct))
        .GroupBy(p => p.ParticipantId).ToDictionary(g => g.Key, g => g.Min(p => p.Kind));
}
