using Secretariat.Domain.Mail;

namespace Secretariat.Application.Ports;

/// <summary>Writes calendar entries that mail programs and calendars understand (RFC 5545).</summary>
public interface ICalendars
{
    /// <summary>One iCalendar object with its entries and the time zones they stand in.</summary>
    /// <param name="method">PUBLISH, REQUEST or CANCEL (RFC 5546).</param>
    /// <param name="entries">The meetings.</param>
    string Write(string method, params IReadOnlyList<CalendarEntry> entries);
}

/// <summary>A meeting as it stands in somebody's calendar.</summary>
public sealed record CalendarEntry
{
    /// <summary>Stays the same for as long as the meeting is the same.</summary>
    public required string Uid { get; init; }

    /// <summary>Rises with each change that invitees must see.</summary>
    public required int Sequence { get; init; }

    /// <summary>CONFIRMED, TENTATIVE or CANCELLED; null where one person is no longer asked to a meeting that stands.</summary>
    public required string? Status { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>What else there is to say.</summary>
    public required string Description { get; init; }

    /// <summary>The place.</summary>
    public required string Location { get; init; }

    /// <summary>What calendars may sort it by.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether the time counts as taken.</summary>
    public required bool TakesTime { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>When it opens, in local time.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>When it closes, in local time.</summary>
    public required TimeOnly Closes { get; init; }

    /// <summary>The IANA zone of the venue.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The secretariat.</summary>
    public required Recipient Organizer { get; init; }

    /// <summary>The delegate the entry is for; null when it is published.</summary>
    public Recipient? Attendee { get; init; }

    /// <summary>When the entry was written.</summary>
    public required DateTimeOffset Stamp { get; init; }
}
