using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Calendars;

namespace Secretariat.Infrastructure.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly Recipient Secretariat = new("Secretariat", "secretariat@dialogue.example");

    private static string Write(DateOnly first, DateOnly last, string zone, int sequence = 0, string method = "REQUEST", string status = "CONFIRMED") =>
        new CalendarWriter().Write(
            new CalendarEntry("meeting-1@dialogue.example", sequence, method, status, "34th Senior Officials Meeting", "Ördem; été,\nмир", "Stockholm",
            first, new TimeOnly(9, 30), last, new TimeOnly(17, 0), zone, Secretariat, new Recipient("Ana", "ana@a.example"),
            new DateTimeOffset(2024, 4, 3, 9, 0, 0, TimeSpan.Zero)))
        .Replace("\r\n ", "");

    [Fact]
    public void An_entry_is_in_the_venues_own_time_and_brings_its_zone()
    {
        var entry = Write(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), "Europe/Stockholm");

        entry.ShouldContain("DTSTART;TZID=Europe/Stockholm:20240627T093000");
        entry.ShouldContain("DTEND;TZID=Europe/Stockholm:20240627T170000");
        entry.ShouldContain("DTSTAMP:20240403T090000Z");
        entry.ShouldContain("TZID:Europe/Stockholm");
        entry.ShouldContain("METHOD:REQUEST");
        entry.ShouldContain("SUMMARY:34th Senior Officials Meeting");
        entry.ShouldContain("DESCRIPTION:Ördem\\; été\\,\\nмир");
    }

    [Theory]
    [InlineData("Europe/Stockholm")]
    [InlineData("Europe/Istanbul")]
    [InlineData("Asia/Tashkent")]
    [InlineData("America/New_York")]
    public void The_zone_states_the_offset_in_force_on_each_day_of_the_meeting(string zone)
    {
        foreach (var day in (DateOnly[])[new(2024, 3, 30), new(2024, 3, 31), new(2024, 10, 26), new(2024, 10, 27), new(2024, 7, 1), new(2025, 1, 15), new(2035, 7, 1), new(2036, 1, 15)])
        {
            var calendar = Ical.Net.Calendar.Load(Write(day, day, zone)).ShouldNotBeNull();

            var local = day.ToDateTime(new TimeOnly(9, 30));
            OffsetOf(calendar.TimeZones.ShouldHaveSingleItem(), local).ShouldBe(TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local), $"{zone} {day}");
        }
    }

    [Fact]
    public void A_cancellation_keeps_the_name_of_the_entry_and_says_so()
    {
        var entry = Write(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28), "Europe/Stockholm", 3, "CANCEL", "CANCELLED");

        entry.ShouldContain("UID:meeting-1@dialogue.example");
        entry.ShouldContain("SEQUENCE:3");
        entry.ShouldContain("METHOD:CANCEL");
        entry.ShouldContain("STATUS:CANCELLED");
    }

    /// <summary>Reads the VTIMEZONE as a mail program does: the rule whose last onset lies before the local time.</summary>
    private static TimeSpan OffsetOf(Ical.Net.CalendarComponents.VTimeZone zone, DateTime local) => zone.TimeZoneInfos
        .SelectMany(rule => Onsets(rule, local).Select(onset => (onset, rule.OffsetTo)))
        .Where(o => o.onset <= local).OrderBy(o => o.onset).Last().OffsetTo!.Offset;

    private static IEnumerable<DateTime> Onsets(Ical.Net.VTimeZoneInfo rule, DateTime until)
    {
        yield return rule.Start!.Value;
        if (rule.RecurrenceRule is not { } yearly) yield break;
        var evaluated = new Ical.Net.CalendarComponents.CalendarEvent { Start = rule.Start, RecurrenceRule = yearly };
        foreach (var occurrence in evaluated.GetOccurrences().TakeWhile(o => o.Period.StartTime.Value <= until)) yield return occurrence.Period.StartTime.Value;
    }
}
