using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Tests;

/// <summary>The papers room of a meeting, without scripts: what was issued, and what can be made.</summary>
public sealed class PaperPagesTests(Stage stage) : IClassFixture<Stage>
{
    private string Room => $"/meetings/{stage.Scene.This.Meeting.Value}/papers";

    [Fact]
    public async Task Papers_of_the_meeting_are_not_buried_under_those_made_out_to_one_person_and_are_found_by_symbol()
    {
        using var officer = await stage.As("officer");
        await Becomes(MeetingStatus.Convened);
        await Registrations(RegistrationStatus.Accepted);
        await officer.Open($"{Room}/making");
        await officer.Send("list");
        officer.Refusal!.ShouldContain("would name nobody");
        await stage.Read(db => db.Registrations.ExecuteUpdateAsync(r => r.SetProperty(x => x.ConsentedAt, DateTimeOffset.UnixEpoch)));
        await officer.Send("list");
        officer.Notice!.ShouldStartWith("Issued as ", Case.Sensitive, officer.Refusal);
        var symbol = officer.Notice!["Issued as ".Length..officer.Notice!.IndexOf(',', StringComparison.Ordinal)];

        officer.Page.QuerySelectorAll("tbody tr").ShouldContain(r => r.TextContent.Contains(symbol));
        officer.Page.QuerySelectorAll("tbody tr").ShouldAllBe(r => !r.TextContent.Contains("Certificate"));
        await officer.Open($"{Room}?search={symbol.ToLowerInvariant()}");
        officer.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(symbol);
        (await officer.Open($"{Room}?search=nothing-like-it")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        await officer.Open($"{Room}?of=personal");
        officer.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("Certificate");

        await officer.Open($"{Room}/compilations");
        await officer.Send("compile", ("Language", "en"));
        officer.Notice!.ShouldContain("checked and bound");
        officer.Page.QuerySelectorAll(".rows li").ShouldHaveSingleItem();
        await officer.Send("compile", ("Language", "en"));
        officer.Refusal!.ShouldContain("begun before");
        officer.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!.ShouldBe(officer.Page.QuerySelector(".rows li a")!.GetAttribute("href"));
        await officer.Send("compile", ("Kind", "MeetingReport"));
        officer.Refusal.ShouldNotBeNull("there is no report to bind");
    }

    [Fact]
    public async Task Every_paper_that_can_be_drawn_comes_as_it_was_chosen()
    {
        using var officer = await stage.As("officer");
        await Registrations(RegistrationStatus.Submitted);
        (await officer.Open($"{Room}/draw?paper=badges")).Status.ShouldBe(HttpStatusCode.Conflict);
        officer.Refusal!.ShouldContain("Nobody who comes in person has been accepted yet");
        await Registrations(RegistrationStatus.Accepted);
        await officer.Open($"{Room}/making");
        var forms = officer.Page.QuerySelectorAll("form[action$='/draw']").Select(f => f.QuerySelectorAll("input, select")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? i.QuerySelector("option")!.GetAttribute("value")!)).ToList();

        forms.Count.ShouldBeGreaterThan(5);
        foreach (var choices in forms)
        {
            choices["language"] = "fr";
            await officer.Open($"{Room}/draw?{string.Join('&', choices.Select(c => $"{c.Key}={c.Value}"))}");
            officer.Answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/pdf", $"{choices["paper"]}: {officer.Refusal}");
        }

        (await officer.Open($"{Room}/draw?paper=/accounts")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Seats_are_arranged_by_hand_and_a_name_that_nobody_bears_is_refused_at_its_field()
    {
        using var officer = await stage.As("officer");
        using var chair = await stage.As("chair");
        await Becomes(MeetingStatus.Convened);
        await Registrations(RegistrationStatus.Accepted);
        await officer.Open($"{Room}/seating");
        var names = officer.Page.QuerySelectorAll("#seats ~ ol .agenda-title").Select(t => t.TextContent.Trim()).ToList();

        await officer.Send("seating", ("Room", "Great Hall"), ("Rule", "Custom"), ("Order", "Atlantis"));
        officer.Page.QuerySelector("#seating-Order-wrong")!.TextContent.ShouldContain("Atlantis");
        officer.Filled("seating")["Room"].ShouldBe("Great Hall");
        await officer.Send("seating", ("Order", ""));
        officer.Page.QuerySelector("#seating-Order-wrong")!.TextContent.ShouldContain("in which they are to sit");
        await officer.Send("seating", ("Rule", "AlphaFromDrawn"), ("Order", ""));
        officer.Page.QuerySelector("#seating-DrawnId-wrong").ShouldNotBeNull();
        await officer.Send("seating", ("Rule", "Custom"), ("Order", string.Join('\n', names.AsEnumerable().Reverse())));

        officer.Notice.ShouldBe("The seats are arranged.", officer.Refusal);
        officer.Page.QuerySelectorAll("#seats ~ ol .agenda-title").Select(t => t.TextContent.Trim()).ShouldBe(names.AsEnumerable().Reverse());
        (await chair.Open($"{Room}/seating")).Page.QuerySelector("#arrange")!.TextContent.ShouldContain("Great Hall");
        chair.Form("seating").ShouldBeNull();
    }

    [Fact]
    public async Task A_logistics_note_is_written_by_an_officer_section_by_section_and_issued_by_the_head()
    {
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await Becomes(MeetingStatus.Convened);
        await officer.Open($"{Room}/logistics-note");
        await officer.Send("section", ("Topic", "Hotels"), ("Text.en", "First.\n\nSecond."), ("Text.fr", "Premier."));
        officer.Page.QuerySelector("#section-Text-fr-wrong")!.TextContent.ShouldContain("one for one");
        await officer.Send("section", ("Topic", "Hotels"), ("Text.en", "First.\n\nSecond."), ("Text.fr", "Premier.\n\nSecond."));
        officer.Notice.ShouldBe("The section is in the paper.", officer.Refusal);
        await officer.Send("section", ("Topic", "Venue"), ("Text.en", "The Great Hall."));

        officer.Page.QuerySelectorAll("a.agenda-title").Select(t => t.TextContent.Trim()).ShouldBe(["Venue", "Hotels"]);
        officer.Form("issue").ShouldBeNull("the head issues it");
        await head.Open($"{Room}/logistics-note");
        await head.Open(head.Page.QuerySelectorAll("a.agenda-title")[1].GetAttribute("href")!);
        head.Filled("section")["Text.fr"].ShouldBe("Premier.\n\nSecond.");
        await officer.Open($"{Room}/logistics-note?section=2");
        await officer.Send("section", ("Text.en", "One.\n\nTwo."));
        officer.Notice.ShouldBe("The section is saved.", officer.Refusal);

        await head.Send("section", ("Text.en", "Mine.\n\nAlso."));
        head.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        head.Page.QuerySelector(".meanwhile")!.TextContent.ShouldContain("One.");
        await head.Open($"{Room}/logistics-note");
        await head.Send("issue");
        head.Notice!.ShouldStartWith("Issued as ");
        head.Form("section").ShouldBeNull();
        await head.Send("revise");
        head.Form("section").ShouldNotBeNull();
    }

    private Task Registrations(RegistrationStatus status) => stage.Read(db => db.Registrations.Where(r => r.MeetingId == stage.Scene.This.Meeting)
        .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, status)));

    private Task Becomes(MeetingStatus status) => stage.Read(db =>
        db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, status)));
}
