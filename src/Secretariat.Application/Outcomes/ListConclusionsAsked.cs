using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>What waits for the actor as one who presides today: silence procedures to be opened, and adopted conclusions to be cleared.</summary>
public sealed record ListConclusionsAsked : IQuery<IReadOnlyList<ConclusionsAsked>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>Conclusions of which a chair is asked something.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">Its numbered title.</param>
/// <param name="Dates">Its dates.</param>
/// <param name="Asked">What is asked: to open silence on them, or to clear them.</param>
/// <param name="ExpiresAt">When silence is to end.</param>
/// <param name="TimeZone">The zone of the venue.</param>
public sealed record ConclusionsAsked(Guid MeetingId, string Meeting, string Dates, ConclusionsMove Asked, DateTimeOffset? ExpiresAt, string TimeZone);

internal sealed class ListConclusionsAskedHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ListConclusionsAsked, IReadOnlyList<ConclusionsAsked>>
{
    public async Task<Result<IReadOnlyList<ConclusionsAsked>>> Handle(ListConclusionsAsked query, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return Result<IReadOnlyList<ConclusionsAsked>>.Of(Array.Empty<ConclusionsAsked>());
        var now = clock.GetUtcNow();
        var visible = db.Meetings.AsNoTracking().VisibleTo(user.Actor, db, now);
        var found = await db.AwaitedOfChairs().Join(visible, w => w.MeetingId, m => m.Id, (w, m) => new { Awaited = w, Meeting = m })
            .OrderBy(x => x.Meeting.Schedule.OpensAt).Take(50).ToListAsync(ct);
        var presided = await db.PresidedBy(person, [.. found.Select(f => f.Meeting.BodyId).Distinct()], now, ct);
        return Result<IReadOnlyList<ConclusionsAsked>>.Of(found.Where(f => presided.Contains(f.Meeting.BodyId) && f.Awaited.IsOpenIn(f.Meeting.Status))
            .Select(f => new ConclusionsAsked(f.Meeting.Id.Value, f.Meeting.NumberedTitle, f.Meeting.Schedule.Dates, f.Awaited.Move, f.Awaited.ExpiresAt,
                f.Meeting.Schedule.TimeZoneId)).ToArray());
    }
}
