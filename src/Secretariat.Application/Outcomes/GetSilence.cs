using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>The silence procedures of a meeting with what was received; who broke silence is for chairs and secretariat alone.</summary>
public sealed record GetSilence(MeetingId MeetingId) : IQuery<SilenceProcedures>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>Silence procedures, the newest first.</summary>
public sealed record SilenceProcedures(IReadOnlyList<SilenceRow> Items);

/// <summary>A procedure.</summary>
/// <param name="Id">The procedure.</param>
/// <param name="Number">Its number among those of the meeting.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="ExpiresAt">When silence ends.</param>
/// <param name="TimeZone">The zone of the venue.</param>
/// <param name="ContentHash">The fingerprint of the frozen text.</param>
/// <param name="OpenedAt">When a chair opened it.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="EndsOnWeekend">Whether silence ends on a Saturday or Sunday, on which ministries do not answer.</param>
/// <param name="IsShorterThanUsual">Whether it is less than ten working days from its opening, or from now where it is not open yet.</param>
/// <param name="Objections">What was received.</param>
public sealed record SilenceRow(Guid Id, int Number, SilenceStatus Status, DateTimeOffset ExpiresAt, string TimeZone, string? ContentHash,
    DateTimeOffset? OpenedAt, DateTimeOffset? EndedAt, bool EndsOnWeekend, bool IsShorterThanUsual, IReadOnlyList<ObjectionRow> Objections);

/// <summary>What was received.</summary>
public sealed record ObjectionRow(
    Guid ParticipantId, string Statement, ObjectionChannel Channel, string StatedBy, DateTimeOffset ReceivedAt, bool IsEffective);

internal sealed class GetSilenceHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetSilence, SilenceProcedures>
{
    public async Task<Result<SilenceProcedures>> Handle(GetSilence query, CancellationToken ct)
    {
        var (meeting, now) = (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == query.MeetingId, ct), clock.GetUtcNow());
        var found = await db.SilenceProcedures.AsNoTracking().Where(p => p.MeetingId == query.MeetingId).OrderByDescending(p => p.Number).ToListAsync(ct);
        return new SilenceProcedures([.. found.Select(p => new SilenceRow(p.Id.Value, p.Number, p.Status, p.ExpiresAt,
            meeting.Schedule.TimeZoneId, p.ContentHash, p.OpenedAt, p.EndedAt, meeting.IsOnWeekend(p.ExpiresAt),
            p.ExpiresAt - (p.OpenedAt ?? now) < SilenceProcedure.Usual, [.. p.Objections.OrderBy(o => o.Number).Select(o => new ObjectionRow(
                o.ParticipantId.Value, o.Statement, o.Channel, o.StatedBy, o.ReceivedAt, o.IsEffective))]))]);
    }
}
