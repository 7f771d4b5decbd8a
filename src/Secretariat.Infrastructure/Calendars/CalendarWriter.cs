using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Calendars;

internal sealed class CalendarWriter : ICalendars
{
    public string Write(CalendarEntry entry)
    {
        var calendar = new Calendar { Method = entry.Method, ProductId = "-//Secretariat//Meetings//EN" };
        var meeting = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            Status = entry.Status,
            Summary = entry.Summary,
            Description = entry.Description,
            Location = entry.Location,
            Start = Local(entry.FirstDay, entry.Opens, entry.TimeZoneId),
            End = Local(entry.LastDay, entry.Closes, entry.TimeZoneId),
            DtStamp = new CalDateTime(entry.Stamp.UtcDateTime),
            Organizer = new Organizer($"mailto:{entry.Organizer.Email}") { CommonName = entry.Organizer.Name },
        };
        if (entry.Attendee is { } attendee)
            meeting.Attendees.Add(new Attendee($"mailto:{attendee.Email}")
            {
                CommonName = attendee.Name,
                Role = "REQ-PARTICIPANT",
                ParticipationStatus = "NEEDS-ACTION",
                Rsvp = entry.Method == "REQUEST",
            });
        calendar.Events.Add(meeting);
        // The library states changes of clocks from a day of the past on, and finds none where that day is still to come.
        var written = DateOnly.FromDateTime(entry.Stamp.UtcDateTime);
        var since = (entry.FirstDay < written ? entry.FirstDay : written).AddYears(-1);
        calendar.AddTimeZone(entry.TimeZoneId, since.ToDateTime(TimeOnly.MinValue), false);
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar entry came out empty.");
    }

    private static CalDateTime Local(DateOnly day, TimeOnly time, string zone) => new(day, time, zone);
}
