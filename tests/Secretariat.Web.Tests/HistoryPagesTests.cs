using Secretariat.Domain.Participants;

namespace Secretariat.Web.Tests;

/// <summary>Who changed a thing, when and why, and what it was before.</summary>
public sealed class HistoryPagesTests(Stage stage) : IClassFixture<Stage>
{
    private string Participant => $"/participants/{stage.Scene.Rows.OfType<Participant>().First().Id.Value}";

    [Fact]
    public async Task A_participant_leads_to_who_renamed_it_with_the_name_before_and_after()
    {
        using var officer = await stage.As("officer");
        await officer.Open(Participant);
        await officer.Send("rename", ("Name", "Borduria"), ("From", "2031-01-01"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);

        await officer.Open(officer.Page.QuerySelector($"a[href='{Participant}/history']")!.GetAttribute("href")!);

        var act = officer.Page.QuerySelectorAll("tbody tr:not(.row-more)")
            .First(r => r.QuerySelector("th")!.TextContent.Contains("Rename participant", StringComparison.Ordinal));
        act.TextContent.ShouldContain("officer");
        act.NextElementSibling!.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()).ShouldContain("Borduria");
        await officer.Open($"{Participant}/history?act=RENAME");
        officer.Page.QuerySelectorAll("tbody tr:not(.row-more)").Length.ShouldBe(1);
        await officer.Open($"{Participant}/history?act=appoint");
        officer.Page.QuerySelectorAll("tbody tr:not(.row-more)").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_act_on_many_things_each_shows_its_own_rows()
    {
        var (first, second) = (stage.Scene.Rows.OfType<Participant>().First(), stage.Scene.Rows.OfType<Participant>().Skip(1).First());
        using var officer = await stage.As("officer");
        await officer.Open($"/participants/{second.Id.Value}");
        await officer.Send("language", ("Language", "fr"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);

        await officer.Open($"/participants/{second.Id.Value}/history?act=write");
        officer.Page.QuerySelector("tbody ins")!.TextContent.Trim().ShouldBe("fr");
        await officer.Open($"/participants/{first.Id.Value}/history?act=write");
        officer.Page.QuerySelectorAll("tbody ins").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_of_a_meeting_shows_what_was_changed_and_finds_acts_by_their_words()
    {
        using var head = await stage.As("head");
        var meeting = $"/meetings/{stage.Scene.This.Meeting.Value}";
        await head.Open(meeting);
        await head.Send("modality", ("Modality", "Hybrid"), ("RemoteAddress", "https://rooms.example/1"));
        head.Notice.ShouldNotBeNull(head.Refusal);

        await head.Open($"{meeting}/history?act=modality");

        head.Page.QuerySelectorAll("tbody tr:not(.row-more)").Length.ShouldBe(1);
        head.Page.QuerySelectorAll("tbody ins").Select(i => i.TextContent.Trim()).ShouldContain("https://rooms.example/1");
        await head.Open("/audit?search=change+modality");
        head.Page.QuerySelectorAll("tbody tr:not(.row-more)").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_history_is_shown_no_way_to_it()
    {
        using var chair = await stage.As("chair");
        await chair.Open(Participant);
        chair.Heading.ShouldNotBe("Page not found");
        chair.Page.QuerySelector($"a[href='{Participant}/history']").ShouldBeNull();
    }
}
