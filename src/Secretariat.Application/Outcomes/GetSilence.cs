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
public sealed record SilenceRow(Guid Id, int Number, SilenceStatus Status, DateTimeOffset ExpiresAt, string TimeZone, string? ContentHash,
    DateTimeOffset? OpenedAt, DateTimeOffset? EndedAt, IReadOnlyList<ObjectionRow> Objections);

/// <summary>What was received.</summary>
public sealed record ObjectionRow(
    Guid ParticipantId, string Statement, ObjectionChannel Channel, string StatedBy, DateTimeOffset ReceivedAt, bool IsEffective);

internal sealed class GetSilenceHandler(ISecretariatDb db) : IQueryHandler<GetSilence, SilenceProcedures>
{
    public async Task<Result<SilenceProcedures>> Handle(GetSilence query, CancellationToken ct)
    {
        var zone = await db.Meetings.Where(m => m.Id == query.MeetingId).Select(m => m.Schedule.TimeZoneId).SingleAsync(ct);
        var found = await db.SilenceProcedures.AsNoTracking().Where(p => p.MeetingId == query.MeetingId).OrderByDescending(p => p.Number).ToListAsync(ct);
        return new SilenceProcedures([.. found.Select(p => new SilenceRow(p.Id.Value, p.Number, p.Status, p.ExpiresAt, zone, p.ContentHash, p.OpenedAt,
            p.EndedAt, [.. p.Objections.OrderBy(o => o.Number).Select(o => new ObjectionRow(
                o.ParticipantId.Value, o.Statement, o.Channel, o.StatedBy, o.ReceivedAt, o.IsEffective))]))]);
    }
}
