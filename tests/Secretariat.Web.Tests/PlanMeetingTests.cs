using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Tests;

/// <summary>Planning a meeting, and finding it.</summary>
public sealed class PlanMeetingTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_meeting_is_planned_once_however_often_the_form_is_sent_and_stands_in_list_and_calendar()
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/plan?body={stage.Scene.This.Body.Value}");
        var values = officer.Filled("plan", ("Dates.FirstDay", "2031-05-14"), ("Dates.LastDay", "2031-05-15"), ("Dates.TimeZoneId", "Europe/Stockholm"),
            ("Setup.Title", "Sending <twice>"));

        await officer.Post("/meetings/plan", values);
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var first = officer.Path;
        await officer.Post("/meetings/plan", values);

        officer.Path.ShouldBe(first);
        await officer.Open("/meetings?year=2031");
        officer.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("14–15 May 2031");
        officer.Page.QuerySelector("tbody bdi")!.TextContent.ShouldBe("Sending <twice>");
        await officer.Open("/meetings/calendar?year=2031");
        officer.Page.QuerySelector("#month-5")!.ParentElement!.TextContent.ShouldContain("14–15 May 2031");
    }

    [Fact]
    public async Task What_cannot_be_right_is_said_at_each_field_and_everything_entered_is_kept()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/meetings/plan");

        await officer.Send("plan", ("Dates.FirstDay", "tomorrow"), ("Seats.Observer", "many"), ("Setup.Title", "Kept"), ("Venue.City", "Vienna"));

        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#plan-Dates-FirstDay-wrong")!.TextContent.ShouldContain("Enter a date");
        officer.Page.QuerySelector("#plan-Seats-Observer-wrong")!.TextContent.ShouldContain("Enter a number");
        officer.Page.QuerySelector(".error-summary a[href='#plan-Dates-FirstDay']").ShouldNotBeNull();
        officer.Page.QuerySelector(".error-summary")!.HasAttribute("autofocus").ShouldBeTrue();
        officer.Filled("plan")["Setup.Title"].ShouldBe("Kept");
        officer.Filled("plan")["Venue.City"].ShouldBe("Vienna");
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_form_is_said_in_one_answer_and_what_is_said_twice_says_of_what()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/meetings/plan");

        await officer.Send("plan", ("Dates.FirstDay", ""), ("Dates.LastDay", ""), ("Venue.City", ""), ("Venue.Name", "Palace"), ("RemoteAddress", "a room"),
            ("Seats.Participating", "many"), ("Seats.Observer", "few"));

        var said = officer.Page.QuerySelectorAll(".error-summary li").Select(l => l.TextContent.Trim()).ToList();
        said.ShouldContain("First day: Enter a date, such as 2027-05-26.");
        said.ShouldContain("Last day: Enter a date, such as 2027-05-26.");
        said.Where(s => s.EndsWith("Enter a number.", StringComparison.Ordinal)).ShouldBe(
            ["Seats of a participating delegation: Enter a number.", "Seats of an observer: Enter a number."]);
        officer.Page.QuerySelector("#plan-Venue-City-wrong").ShouldNotBeNull(string.Join('|', said));
        officer.Page.QuerySelector("#plan-Venue-Name-wrong").ShouldBeNull();
        officer.Page.QuerySelector("#plan-RemoteAddress-wrong").ShouldNotBeNull();
        officer.Page.QuerySelectorAll(".error-summary a").ShouldAllBe(a => officer.Page.QuerySelector(a.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task Fields_are_spoken_of_by_the_names_of_the_form_and_days_in_the_wrong_order_are_told_with_the_rest()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/meetings/plan");

        await officer.Send("plan", ("Dates.FirstDay", "2031-05-15"), ("Dates.LastDay", "2031-05-14"), ("Venue.City", ""), ("Venue.Name", "Palace"),
            ("Venue.CountryCode", ""), ("Numbers[0].Ordinal", "0"));

        officer.Page.QuerySelectorAll(".error-summary li").Select(l => l.TextContent.Trim()).ShouldBe([
            "Number in the series of the body must be between 1 and 9999; it is 0.", "Last day: The end must come after the beginning.",
            "City is needed.", "Country: Choose a country."], ignoreOrder: true);
        officer.Page.QuerySelector("#plan-Venue-City-wrong")!.TextContent.ShouldBe("Error:City is needed.", StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task While_only_the_city_is_known_a_meeting_is_planned_in_the_zone_of_its_country_and_the_date_is_saved()
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/plan?body={stage.Scene.This.Body.Value}");

        await officer.Send("plan", ("Dates.FirstDay", "2033-03-03"), ("Dates.LastDay", "2033-03-03"), ("Venue.City", "Izmir"), ("Venue.CountryCode", "TR"));

        officer.Notice.ShouldNotBeNull(officer.Refusal);
        officer.Page.QuerySelector("main")!.TextContent.ShouldContain("No venue named yet");
        using var head = await stage.As("head");
        await head.Open(officer.Path);
        head.Filled("dates")["Dates.TimeZoneId"].ShouldBe("Europe/Istanbul");
        head.Filled("venue")["Venue.Name"].ShouldBeEmpty();
        await head.Send("announce");
        head.Notice!.ShouldContain("announced", Case.Sensitive, head.Refusal);
    }

    [Theory]
    [InlineData("Tashkent", "UZ", "", "Asia/Tashkent")]
    [InlineData("Tashkent", "UZ", "Europe/Paris", "Europe/Paris")]
    [InlineData("", "", "", "Europe/Vienna")]
    [InlineData("Bonn", "DE", "", null)]
    public async Task A_zone_that_is_left_open_is_that_of_the_country_and_asked_for_only_where_it_has_several(string city, string country, string chosen,
        string? zone)
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/plan?body={stage.Scene.This.Body.Value}");

        await officer.Send("plan", ("Dates.FirstDay", "2034-03-03"), ("Dates.LastDay", "2034-03-03"), ("Venue.City", city), ("Venue.CountryCode", country),
            ("Dates.TimeZoneId", chosen));

        if (zone is not null)
        {
            officer.Notice.ShouldNotBeNull(officer.Refusal);
            var planned = new MeetingId(Guid.Parse(officer.Path.Split('/')[2]));
            (await stage.Read(db => db.Meetings.SingleAsync(m => m.Id == planned))).Schedule.TimeZoneId.ShouldBe(zone);
            return;
        }

        officer.Page.QuerySelectorAll(".error-summary li").ShouldHaveSingleItem().TextContent.ShouldContain("this country has several, which stand first");
        officer.Page.QuerySelectorAll("#plan-Dates-TimeZoneId option").Skip(1).Take(2).Select(o => o.GetAttribute("value"))
            .ShouldBe(["Europe/Berlin", "Europe/Busingen"]);
    }

    [Theory]
    [InlineData("/meetings?after=nonsense", 400)]
    [InlineData("/meetings?sort=nonsense", 200)]
    [InlineData("/meetings?year=never&status=odd&body=x", 200)]
    [InlineData("/meetings?search=%00%F0%9F%98%80%25", 200)]
    [InlineData("/meetings/calendar?year=999999999", 200)]
    public async Task An_address_that_was_tampered_with_never_breaks_a_page(string address, int status)
    {
        using var officer = await stage.As("officer");

        ((int)(await officer.Open(address)).Status).ShouldBe(status);

        officer.Page.QuerySelector("h1").ShouldNotBeNull();
    }
}
