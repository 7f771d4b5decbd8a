using System.Globalization;

namespace Secretariat.Domain.Meetings;

/// <summary>Dates as the field prints them (study S04, AC2).</summary>
public static class MeetingDates
{
    /// <summary>"10 May 2000", "10–11 May 2000", "30 June – 2 July 2024", "31 December 2024 – 2 January 2025".</summary>
    public static string Print(DateOnly first, DateOnly last)
    {
        if (first == last) return Day(first, "d MMMM yyyy");
        if (first.Year != last.Year) return $"{Day(first, "d MMMM yyyy")} – {Day(last, "d MMMM yyyy")}";
        if (first.Month != last.Month) return $"{Day(first, "d MMMM")} – {Day(last, "d MMMM yyyy")}";
        return $"{first.Day}–{Day(last, "d MMMM yyyy")}";
    }

    private static string Day(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
