using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>The newest silence procedure of a delegation's meeting as the delegation sees it: until when, and what it stated itself.</summary>
public sealed record GetSilenceOfDelegation(DelegationId DelegationId) : IQuery<SilenceForDelegation>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, [.. AccessRule.Secretariat, Role.FocalPoint]);
}

/// <summary>A procedure as a delegation sees it.</summary>
/// <param name="Id">The procedure.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="ExpiresAt">When silence ends.</param>
/// <param name="TimeZone">The zone of the venue.</param>
/// <param name="MayBreak">Whether this delegation may break it now.</param>
/// <param name="Own">What the delegation stated, and whether it came in time.</param>
public sealed record SilenceForDelegation(
    Guid Id, SilenceStatus Status, DateTimeOffset ExpiresAt, string TimeZone, bool MayBreak, IReadOnlyList<OwnObjection> Own);

/// <summary>What a delegation stated.</summary>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="IsEffective">Whether that was in time.</param>
/// <param name="Statement">Its words.</param>
public sealed record OwnObjection(DateTimeOffset ReceivedAt, bool IsEffective, string Statement);

internal sealed class GetSilenceOfDelegationHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetSilenceOfDelegation, SilenceForDelegation>
{
    public async Task<Result<SilenceForDelegation>> Handle(GetSilenceOfDelegation query, CancellationToken ct)
    {
        var delegation = (await db.Delegations.FindAsync([query.DelegationId], ct))!;
        var meeting = (await db.Meetings.FindAsync([delegation.MeetingId], ct))!;
        var newest = await db.SilenceProcedures.AsNoTracking().Where(p => p.MeetingId == meeting.Id && p.Status != SilenceStatus.Prepared)
            .OrderByDescending(p => p.Number).FirstOrDefaultAsync(ct);
        if (newest is null) return AccessErrors.NoSuchThing;
        var now = clock.GetUtcNow();
        var may = newest.Status is SilenceStatus.Open && now < newest.ExpiresAt
            && await db.IsParticipatingState(delegation.ParticipantId, DateOnly.FromDateTime(now.UtcDateTime), ct);
        return new SilenceForDelegation(newest.Id.Value, newest.Status, newest.ExpiresAt, meeting.Schedule.TimeZoneId, may,
            [.. newest.Objections.Where(o => o.ParticipantId == delegation.ParticipantId).OrderBy(o => o.Number)
                .Select(o => new OwnObjection(o.ReceivedAt, o.IsEffective, o.Statement))]);
    }
}
