using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Mail;
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

internal sealed class GetCalendarHandler(ISecretariatDb db, ICalendars calendars, DialogueSettings dialogue, TimeProvider clock) : IQueryHandler<GetCalendar,
    CalendarFeed>
{
    private const int MostMeetings = 200;

    public async Task<Result<CalendarFeed>> Handle(GetCalendar query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => m.ToldAt != null && m.Status != MeetingStatus.Draft && m.Schedule.LastDay >= since)
            .OrderBy(m => m.Schedule.OpensAt).Take(MostMeetings).ToListAsync(ct);
        // One that was stored under a name calendars cannot resolve does not hide the others.
        meetings.RemoveAll(m => !VenueTime.Knows(m.Schedule.TimeZoneId));
        var organizer = new Recipient(dialogue.Secretariat, dialogue.Email);
        return new CalendarFeed(Join([.. meetings.Select(m => calendars.Write(MeetingCalendar.Entry(m, "PUBLISH", organizer, null, now)))]));
    }

    /// <summary>One calendar out of many: the head of the first, each zone once, every event.</summary>
    private static string Join(List<string> calendars)
    {
        if (calendars.Count == 0) return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Secretariat//Meetings//EN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n";
        var parts = calendars.Select(Parts).ToList();
        var lines = parts[0].Head.Concat(parts.SelectMany(p => p.Zones).DistinctBy(z => z.First(l => l.StartsWith("TZID:",
            StringComparison.Ordinal))).SelectMany(z => z))
            .Concat(parts.SelectMany(p => p.Events)).Append("END:VCALENDAR");
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static (List<string> Head, List<List<string>> Zones, List<string> Events) Parts(string calendar)
    {
        (List<string> head, List<List<string>> zones, List<string> events) = ([], [], []);
        var into = head;
        foreach (var line in calendar.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l != "END:VCALENDAR"))
        {
            if (line == "BEGIN:VTIMEZONE") zones.Add(into = []);
            else if (line == "BEGIN:VEVENT") into = events;
            into.Add(line);
            if (line is "END:VTIMEZONE" or "END:VEVENT") into = head;
        }

        return (head, zones, events);
    }
}
