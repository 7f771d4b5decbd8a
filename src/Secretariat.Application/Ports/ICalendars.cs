using Secretariat.Domain.Mail;

namespace Secretariat.Application.Ports;

/// <summary>Writes calendar entries that mail programs and calendars understand (RFC 5545).</summary>
public interface ICalendars
{
    /// <summary>The whole iCalendar object with its time zone.</summary>
    string Write(CalendarEntry entry);
}

/// <summary>A meeting as it stands in somebody's calendar.</summary>
/// <param name="Uid">Stays the same for as long as the meeting is the same.</param>
/// <param name="Sequence">Rises with each change that invitees must see.</param>
/// <param name="Method">REQUEST, CANCEL or PUBLISH (RFC 5546).</param>
/// <param name="Status">CONFIRMED, TENTATIVE or CANCELLED.</param>
/// <param name="Summary">The title.</param>
/// <param name="Description">What else there is to say.</param>
/// <param name="Location">The place, or the address for those who join from afar.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="Opens">When it opens, in local time.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Closes">When it closes, in local time.</param>
/// <param name="TimeZoneId">The IANA zone of the venue.</param>
/// <param name="Organizer">The secretariat.</param>
/// <param name="Attendee">The one the entry is for; none when it is published to many.</param>
/// <param name="Stamp">When the entry was written.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    string Method,
    string Status,
    string Summary,
    string Description,
    string Location,
    DateOnly FirstDay,
    TimeOnly Opens,
    DateOnly LastDay,
    TimeOnly Closes,
    string TimeZoneId,
    Recipient Organizer,
    Recipient? Attendee,
    DateTimeOffset Stamp);
