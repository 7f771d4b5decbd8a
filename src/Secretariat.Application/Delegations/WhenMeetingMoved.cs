using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Delegations;

/// <summary>What lasts until the meeting lasts until its new dates: personal links, those that had run out among them, passport data and photographs.</summary>
internal sealed class WhenMeetingMoved(ISecretariatDb db, TimeProvider clock) : IReactTo<MeetingRescheduled>, IReactTo<MeetingPostponed>
{
    public Task React(MeetingRescheduled happened, DateTimeOffset at, CancellationToken ct) => Follow(happened.MeetingId, ct);

    public Task React(MeetingPostponed happened, DateTimeOffset at, CancellationToken ct) => Follow(happened.MeetingId, ct);

    private async Task Follow(MeetingId id, CancellationToken ct)
    {
        var (meeting, now) = (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, ct), clock.GetUtcNow());
        foreach (var link in await db.PersonalLinks.Where(l => l.MeetingId == id && l.RevokedAt == null).ToListAsync(ct)) link.Follow(meeting, now);
        foreach (var document in await db.TravelDocuments.Where(d => d.MeetingId == id).ToListAsync(ct)) document.Follow(meeting.Schedule.LastDay);
        foreach (var photo in await db.BadgePhotos.Where(p => p.MeetingId == id).ToListAsync(ct)) photo.Follow(meeting.Schedule.LastDay);
    }
}
