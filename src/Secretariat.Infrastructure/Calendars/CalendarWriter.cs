using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Calendars;

internal sealed class CalendarWriter : ICalendars
{
    public string Write(string method, params IReadOnlyList<CalendarEntry> entries)
    {
        var calendar = new Calendar { Method = method, ProductId = "-//Secretariat//Meetings//EN" };
        // Zones first: there are calendars that read an entry before they have seen the rest.
        foreach (var zone in entries.GroupBy(e => e.TimeZoneId))
            calendar.AddTimeZone(zone.Key, zone.Min(Earliest).AddYears(-1).ToDateTime(TimeOnly.MinValue), false);
        foreach (var entry in entries) calendar.Events.Add(Event(entry));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar entry came out empty.");
    }

    private static CalendarEvent Event(CalendarEntry entry)
    {
        var meeting = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            Status = entry.Status,
            Summary = entry.Summary,
            Description = entry.Description,
            Location = entry.Location,
            Transparency = entry.TakesTime ? "OPAQUE" : "TRANSPARENT",
            Start = Local(entry.FirstDay, entry.Opens, entry.TimeZoneId),
            End = Local(entry.LastDay, entry.Closes, entry.TimeZoneId),
            DtStamp = new CalDateTime(entry.Stamp.UtcDateTime),
            Organizer = new Organizer($"mailto:{entry.Organizer.Email}") { CommonName = entry.Organizer.Name },
        };
        foreach (var category in entry.Categories) meeting.Categories.Add(category);
        // Delegates confirm through their link, so that no answer is asked of their calendar.
        if (entry.Attendee is { } attendee)
            meeting.Attendees.Add(new Attendee($"mailto:{attendee.Email}")
            {
                CommonName = attendee.Name,
                Role = "REQ-PARTICIPANT",
                ParticipationStatus = "ACCEPTED",
                Rsvp = false,
            });
        return meeting;
    }

    /// <summary>The library states changes of clocks from a day of the past on, and finds none where that day is still to come.</summary>
    private static DateOnly Earliest(CalendarEntry entry)
    {
        var written = DateOnly.FromDateTime(entry.Stamp.UtcDateTime);
        return written < entry.FirstDay ? written : entry.FirstDay;
    }

    private static CalDateTime Local(DateOnly day, TimeOnly time, string zone) => new(day, time, zone);
}
