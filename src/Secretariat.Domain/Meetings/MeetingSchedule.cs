using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>When a meeting takes place, as promised at the venue: local days and times in an IANA zone, from which the instants are derived.</summary>
/// <remarks>A country may change its clocks between invitation and meeting; nine o'clock in Istanbul stays nine o'clock in Istanbul.</remarks>
public sealed record MeetingSchedule
{
    private const int LongestMeetingInDays = 31;

    private MeetingSchedule() { }

    /// <summary>The first day at the venue.</summary>
    public DateOnly FirstDay { get; private init; }

    /// <summary>The last day at the venue.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>When the meeting opens on its first day, local time.</summary>
    public TimeOnly Opens { get; private init; }

    /// <summary>When it closes on its last day, local time.</summary>
    public TimeOnly Closes { get; private init; }

    /// <summary>The zone of the venue in the IANA database, such as "Europe/Stockholm".</summary>
    public string TimeZoneId { get; private init; } = "";

    /// <summary>The instant of opening; derived, kept for sorting.</summary>
    public DateTimeOffset OpensAt { get; private init; }

    /// <summary>The instant of closing; derived, kept for sorting.</summary>
    public DateTimeOffset ClosesAt { get; private init; }

    /// <summary>How many days the meeting lasts.</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The dates as the field prints them.</summary>
    public string Dates => Language.Working.Days(FirstDay, LastDay);

    /// <summary>A schedule that can be kept: a known zone, closing after opening, and no local time that the clocks skip.</summary>
    public static Result<MeetingSchedule> Create(DateOnly firstDay, DateOnly lastDay, TimeOnly opens, TimeOnly closes, string timeZoneId)
    {
        if (!VenueTime.Knows(timeZoneId)) return new MeetingErrors.UnknownTimeZone(timeZoneId);
        if (lastDay < firstDay || (lastDay == firstDay && closes <= opens)) return new MeetingErrors.EndsBeforeItBegins();
        if (lastDay.DayNumber - firstDay.DayNumber >= LongestMeetingInDays) return new MeetingErrors.TooLong(LongestMeetingInDays);
        if (!VenueTime.Instant(firstDay, opens, timeZoneId).TryGet(out var opensAt, out var skipped)) return skipped;
        if (!VenueTime.Instant(lastDay, closes, timeZoneId).TryGet(out var closesAt, out skipped)) return skipped;
        return new MeetingSchedule
        {
            FirstDay = firstDay,
            LastDay = lastDay,
            Opens = opens,
            Closes = closes,
            TimeZoneId = timeZoneId,
            OpensAt = opensAt,
            ClosesAt = closesAt,
        };
    }

    /// <summary>The same days, opening and closing with sittings on the first and on the last of them; where a day has none, at the hour it had.</summary>
    internal MeetingSchedule Around(MeetingSession? first, MeetingSession? last) => this with
    {
        Opens = first?.Starts ?? Opens,
        OpensAt = first?.StartsAt ?? OpensAt,
        Closes = last?.Ends ?? Closes,
        ClosesAt = last?.EndsAt ?? ClosesAt,
    };
}

/// <summary>Turns local time at a venue into instants.</summary>
public static class VenueTime
{
    /// <summary>The city after which a zone is named: "Buenos Aires" for <c>America/Argentina/Buenos_Aires</c>.</summary>
    public static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>
    /// Whether this is a name of the IANA database, exactly as it stands there: calendars of others know no second spelling. The copies that machines keep
    /// under posix/ and right/ are none of its names.
    /// </summary>
    public static bool Knows(string timeZoneId) =>
        (timeZoneId == "UTC" || timeZoneId.Split('/') is [not ("posix" or "right"), _, ..])
        && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) && zone.HasIanaId && zone.Id == timeZoneId;

    /// <summary>What the clocks at the venue show at an instant.</summary>
    public static DateTime ClockAt(DateTimeOffset at, string timeZoneId) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)).DateTime;

    /// <summary>The day it is at the venue at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at, string timeZoneId) => DateOnly.FromDateTime(ClockAt(at, timeZoneId));

    /// <summary>The instant of a local time; refused when the clocks skip it. Of a time that comes twice, the first is meant.</summary>
    public static Result<DateTimeOffset> Instant(DateOnly day, TimeOnly time, string timeZoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) return new MeetingErrors.SkippedLocalTime(day, time, timeZoneId);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
