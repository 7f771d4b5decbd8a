using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Calendars;

namespace Secretariat.Infrastructure.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly Recipient Secretariat = new("Secretariat", "secretariat@dialogue.example");

    private static CalendarEntry Entry(DateOnly first, DateOnly last, string zone) => new()
    {
        Uid = "meeting-1@dialogue.example",
        Sequence = 3,
        Status = "CONFIRMED",
        Summary = "34th Senior Officials Meeting",
        Description = "Ördem; été,\nмир",
        Location = "Stockholm",
        Categories = ["Budapest Process", "SOM"],
        TakesTime = true,
        FirstDay = first,
        Opens = new TimeOnly(9, 30),
        LastDay = last,
        Closes = new TimeOnly(17, 0),
        TimeZoneId = zone,
        Organizer = Secretariat,
        Attendee = new Recipient("Ana", "ana@a.example"),
        Stamp = new DateTimeOffset(2024, 4, 3, 9, 0, 0, TimeSpan.Zero),
    };

    private static string Raw(CalendarEntry entry, string method = "REQUEST") => new CalendarWriter().Write(method, entry);

    private static string Write(DateOnly first, DateOnly last, string zone) => Raw(Entry(first, last, zone)).Replace("\r\n ", "");

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
        DateOnly[] days =
            [new(2024, 3, 30), new(2024, 3, 31), new(2024, 10, 26), new(2024, 10, 27), new(2024, 7, 1), new(2025, 1, 15),
            new(2035, 7, 1), new(2036, 1, 15)];
        foreach (var day in days)
        {
            var calendar = Ical.Net.Calendar.Load(Write(day, day, zone)).ShouldNotBeNull();

            var local = day.ToDateTime(new TimeOnly(9, 30));
            OffsetOf(calendar.TimeZones.ShouldHaveSingleItem(), local).ShouldBe(TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local), $"{zone} {day}");
        }
    }

    [Fact]
    public void A_cancellation_keeps_the_name_of_the_entry_and_says_so()
    {
        var entry = Raw(Entry(new(2024, 6, 27), new(2024, 6, 28), "Europe/Stockholm") with { Status = "CANCELLED" }, "CANCEL");

        entry.ShouldContain("UID:meeting-1@dialogue.example");
        entry.ShouldContain("SEQUENCE:3");
        entry.ShouldContain("METHOD:CANCEL");
        entry.ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public void What_is_requested_has_one_attendee_of_whom_no_answer_is_asked_and_what_is_published_has_none()
    {
        var requested = Ical.Net.Calendar.Load(Raw(Entry(new(2024, 6, 27), new(2024, 6, 27), "Europe/Stockholm"))).ShouldNotBeNull().Events.Single();
        var published = Ical.Net.Calendar.Load(Raw(Entry(new(2024, 6, 27), new(2024, 6, 27), "Europe/Stockholm") with { Attendee = null, TakesTime = false },
            "PUBLISH")).ShouldNotBeNull().Events.Single();

        var attendee = requested.Attendees.ShouldHaveSingleItem();
        (attendee.Value!.ToString(), attendee.Rsvp, attendee.ParticipationStatus).ShouldBe(("mailto:ana@a.example", false, "ACCEPTED"));
        (requested.Transparency, published.Transparency).ShouldBe(("OPAQUE", "TRANSPARENT"));
        published.Attendees.ShouldBeEmpty();
        requested.Organizer!.Value!.ToString().ShouldBe("mailto:secretariat@dialogue.example");
        published.Organizer!.Value!.ToString().ShouldBe("mailto:secretariat@dialogue.example");
        requested.Categories.ShouldBe(["Budapest Process", "SOM"]);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_every_line_ends_in_CRLF_and_no_letter_is_cut()
    {
        var description = string.Concat(Enumerable.Repeat("Совещание старших должностных лиц. اجتماع كبار المسؤولين. ", 20));
        var written = Raw(Entry(new(2024, 6, 27), new(2024, 6, 27), "Europe/Stockholm") with
        {
            Summary = string.Concat(Enumerable.Repeat("🇸🇪 Ördem ", 20)),
            Description = description,
            Location = new string('x', 300),
        });

        LongLines(written).ShouldBeEmpty();
        LongLines("SUMMARY:" + new string('ш', 40) + "\r\n").ShouldHaveSingleItem();
        written.Replace("\r\n", "").ShouldNotContain("\n");
        written.Replace("\r\n", "").ShouldNotContain("\r");
        written.ShouldEndWith("END:VCALENDAR\r\n");
        written.ShouldNotContain("\uFFFD");
        Ical.Net.Calendar.Load(written).ShouldNotBeNull().Events.Single().Description.ShouldBe(description);
    }

    [Fact]
    public void Many_meetings_make_one_calendar_in_which_each_zone_stands_once()
    {
        var entries = new[] { "Europe/Stockholm", "Asia/Tashkent", "Europe/Stockholm" }
            .Select((zone, i) => Entry(new(2024, 6, 27 + i), new(2024, 6, 27 + i), zone) with { Uid = $"{i}", Attendee = null }).ToArray();

        var calendar = Ical.Net.Calendar.Load(new CalendarWriter().Write("PUBLISH", entries)).ShouldNotBeNull();

        calendar.Events.Count.ShouldBe(3);
        calendar.TimeZones.Select(z => z.TzId).ShouldBe(["Europe/Stockholm", "Asia/Tashkent"], ignoreOrder: true);
    }

    private static List<string> LongLines(string written) =>
        [.. written.Split("\r\n").Where(line => System.Text.Encoding.UTF8.GetByteCount(line) > 75)];

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
