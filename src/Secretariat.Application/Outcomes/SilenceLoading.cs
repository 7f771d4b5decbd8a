using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>What use cases on silence procedures share.</summary>
internal static class SilenceLoading
{
    /// <summary>
    /// A procedure of a meeting with its text, held until the act is saved: whoever comes at the same moment waits, and then finds what the first one did. The
    /// clock is read before.
    /// </summary>
    internal static async Task<Result<(SilenceProcedure Procedure, Conclusions Text)>> SilenceOf(
        this ISecretariatDb db, MeetingId meeting, SilenceProcedureId id, CancellationToken ct)
    {
        var held = await db.SilenceProcedures.FromSql($"SELECT * FROM silence_procedures WHERE id = {id.Value} AND meeting_id = {meeting.Value} FOR UPDATE")
            .AsNoTracking().Select(p => p.Id).ToListAsync(ct);
        if (held.Count == 0) return AccessErrors.NoSuchThing;
        var procedure = await db.SilenceProcedures.SingleAsync(p => p.Id == id, ct);
        return (procedure, await db.Conclusions.SingleAsync(c => c.Id == procedure.ConclusionsId, ct));
    }

    /// <summary>Whether an instant is on a Saturday or Sunday at the venue.</summary>
    internal static bool IsOnWeekend(this Meeting meeting, DateTimeOffset at) => meeting.ClockAtVenue(at).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether a participant was a participating state on a day: no organisation, no observer (R3).</summary>
    internal static async Task<bool> IsParticipatingState(this ISecretariatDb db, ParticipantId id, DateOnly day, CancellationToken ct) =>
        (await db.ParticipatingStates([id], day, ct)).Contains(id);

    /// <summary>Those of many participants that were participating states on a day.</summary>
    internal static async Task<HashSet<ParticipantId>> ParticipatingStates(
        this ISecretariatDb db, IReadOnlyList<ParticipantId> ids, DateOnly day, CancellationToken ct)
    {
        var kinds = await db.Participations.Where(p => ids.Contains(p.ParticipantId)).KindsOn(day, ct);
        var states = await db.Participants.Where(p => ids.Contains(p.Id) && p.Kind == ParticipantKind.State).Select(p => p.Id).ToListAsync(ct);
        return [.. states.Where(id => kinds.TryGetValue(id, out var kind) && kind is ParticipationKind.Participating)];
    }
}
