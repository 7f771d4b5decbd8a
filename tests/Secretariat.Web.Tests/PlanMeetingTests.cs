using System.Net;

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

        await officer.Send("plan", ("Dates.FirstDay", ""), ("Dates.LastDay", ""), ("Venue.City", "Vienna"), ("Venue.Name", ""), ("RemoteAddress", "a room"),
            ("Seats.Participating", "many"), ("Seats.Observer", "few"));

        var said = officer.Page.QuerySelectorAll(".error-summary li").Select(l => l.TextContent.Trim()).ToList();
        said.ShouldContain("First day: Enter a date, such as 2027-05-26.");
        said.ShouldContain("Last day: Enter a date, such as 2027-05-26.");
        said.Where(s => s.EndsWith("Enter a number.", StringComparison.Ordinal)).ShouldBe(
            ["Seats of a participating delegation: Enter a number.", "Seats of an observer: Enter a number."]);
        officer.Page.QuerySelector("#plan-Venue-Name-wrong").ShouldNotBeNull(string.Join('|', said));
        officer.Page.QuerySelector("#plan-Venue-City-wrong").ShouldBeNull();
        officer.Page.QuerySelector("#plan-RemoteAddress-wrong").ShouldNotBeNull();
        officer.Page.QuerySelectorAll(".error-summary a").ShouldAllBe(a => officer.Page.QuerySelector(a.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task Fields_are_spoken_of_by_the_names_of_the_form_and_days_in_the_wrong_order_are_told_with_the_rest()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/meetings/plan");

        await officer.Send("plan", ("Dates.FirstDay", "2031-05-15"), ("Dates.LastDay", "2031-05-14"), ("Venue.City", "Vienna"), ("Venue.Name", ""),
            ("Venue.CountryCode", ""), ("Numbers[0].Ordinal", "0"));

        officer.Page.QuerySelectorAll(".error-summary li").Select(l => l.TextContent.Trim()).ShouldBe([
            "Number in the series of the body must be between 1 and 9999; it is 0.", "Last day: The end must come after the beginning.",
            "Venue is needed.", "Country: Choose a country."], ignoreOrder: true);
        officer.Page.QuerySelector("#plan-Venue-Name-wrong")!.TextContent.ShouldBe("Error:Venue is needed.", StringCompareShould.IgnoreLineEndings);
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
