using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>The calendar of meetings that others have been told of, for whoever subscribes to it.</summary>
public sealed record GetCalendar : IQuery<CalendarFeed>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Announced dates are public; the feed shows title, dates and place only.");
}

/// <summary>An iCalendar object (RFC 5545).</summary>
public sealed record CalendarFeed(string Content);

internal sealed class GetCalendarHandler(ISecretariatDb db, MeetingCalendar calendar, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetCalendar, CalendarFeed>
{
    /// <summary>Far more than a dialogue holds in a year and plans ahead; beyond it the oldest are left out.</summary>
    private const int MostMeetings = 1000;

    public async Task<Result<CalendarFeed>> Handle(GetCalendar query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => m.ToldAt != null && m.Status != MeetingStatus.Draft && m.Schedule.LastDay >= since)
            .OrderByDescending(m => m.Schedule.OpensAt).Take(MostMeetings).ToListAsync(ct);
        // One that was stored under a name calendars cannot resolve does not hide the others.
        meetings.RemoveAll(m => !VenueTime.Knows(m.Schedule.TimeZoneId));
        return new CalendarFeed(calendar.Feed(await db.OccasionsOf(meetings, dialogue, ct), now));
    }
}
