using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Agendas;
using Secretariat.Domain.Agendas;

namespace Secretariat.Web.Tests;

/// <summary>An agenda's way from the secretariat over its chairs into the world, without a script; and what happens when two people go it at once.</summary>
public sealed class AgendaPagesTests(Stage stage) : IClassFixture<Stage>
{
    private string Room => $"/meetings/{stage.Scene.This.Meeting.Value}/agenda";

    private string Review => $"/agendas/{stage.Scene.This.Agenda.Value}";

    [Fact]
    public async Task The_secretariat_submits_both_chairs_approve_what_they_read_and_the_head_issues_it()
    {
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        using var chair = await stage.As("chair");
        using var coChair = await stage.As("cochair");

        await Submit(officer);
        officer.Notice!.ShouldContain("with the chairs");
        officer.Form("approve").ShouldBeNull();

        // A word is asked for; what was read, and who else is asked, stays in view.
        await chair.Open("/");
        chair.Page.QuerySelector($"a[href='{Review}']").ShouldNotBeNull();
        await chair.Open(Review);
        chair.Html.ShouldContain("Opening");
        await chair.Send("return");
        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Refusal!.ShouldContain("Say what should be changed.");

        await chair.Send("return", ("Comment", "Item 2 <b>first</b>"));
        chair.Notice!.ShouldContain("back with the secretariat");
        await officer.Open(Room);
        officer.Page.QuerySelector(".alert-warning bdi")!.TextContent.ShouldBe("Item 2 <b>first</b>");

        await Submit(officer);
        await chair.Open(Review);
        var twice = chair.Filled("approve");
        await chair.Post($"{Review}/approval", twice);
        chair.Notice!.ShouldContain("Thank you");
        chair.Form("approve").ShouldBeNull();
        await chair.Post($"{Review}/approval", twice);
        chair.Status.ShouldBe(HttpStatusCode.OK);
        chair.Refusal.ShouldBeNull();

        await head.Open(Room);
        head.Form("issue").ShouldBeNull();
        head.Html.ShouldContain("1 of 2 approved");
        await coChair.Open(Review);
        await coChair.Send("approve");
        await officer.Open(Room);
        officer.Form("issue").ShouldBeNull();
        officer.Html.ShouldContain("head of the secretariat to do");
        await head.Open(Room);
        await head.Send("issue");
        head.Notice!.ShouldContain("/1");
        head.Page.QuerySelector("a[href^='/api/v1/documents/']").ShouldNotBeNull();
        (await stage.Agenda()).Status.ShouldBe(AgendaStatus.Issued);
        (await stage.Read(db => db.Agendas.AsNoTracking().Where(a => a.Id == stage.Scene.This.Agenda).SelectMany(a => a.Approvals).CountAsync())).ShouldBe(2);
    }

    private async Task Submit(Visitor officer)
    {
        await officer.Open(Room);
        await officer.Send("submit");
    }
}

/// <summary>The agenda as the secretariat writes it, without a script.</summary>
public sealed class AgendaEditorTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    private string Preview => $"/api/v1{Editor[..^5]}/preview";

    [Fact]
    public async Task An_item_is_added_moved_put_under_another_changed_and_taken_off()
    {
        using var officer = await Stage.As("officer");
        await Add(officer, "Reports of the working groups", "30");
        await Add(officer, "Silk Routes", "20");
        await Add(officer, "Black Sea", "10");
        officer.Notice!.ShouldContain("on the agenda");

        await Place(officer, "Black Sea", "Up");
        (await Titles()).TakeLast(2).ShouldBe(["Black Sea", "Silk Routes"]);
        await Place(officer, "Black Sea", "In");
        await Place(officer, "Silk Routes", "In");
        (await Row("Silk Routes")).Depth.ShouldBe(1);
        officer.Page.QuerySelector($"#item-{(await Row("Silk Routes")).Id.Value} button[value=Down]").ShouldBeNull();
        await Place(officer, "Silk Routes", "Out");
        (await Row("Silk Routes")).Depth.ShouldBe(0);

        await officer.Open($"{Editor}?item={(await Row("Silk Routes")).Id.Value}");
        await officer.Send("item", ("Content.Title", "Silk Routes Partnership"), ("Content.Speakers", "Ms A. Example\n\nMr B. Example"),
            ("Content.Minutes", "25"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        (await Row("Silk Routes Partnership")).Speakers.ShouldBe(["Ms A. Example", "Mr B. Example"]);
        (await Row("Silk Routes Partnership")).Minutes.ShouldBe(25);

        await officer.Send("times-1");
        (await Row("Silk Routes Partnership")).Starts.ShouldNotBeNull(officer.Refusal);

        await officer.Open($"{Editor}?item={(await Row("Silk Routes Partnership")).Id.Value}");
        await officer.Send("remove");
        (await Titles()).ShouldNotContain("Silk Routes Partnership");
    }

    [Fact]
    public async Task The_room_leads_those_who_may_write_to_the_editor_and_chairs_to_the_paper_alone()
    {
        using var officer = await Stage.As("officer");
        using var chair = await Stage.As("chair");
        await officer.Open($"/meetings/{Stage.Scene.This.Meeting.Value}/agenda");
        await chair.Open($"/meetings/{Stage.Scene.This.Meeting.Value}/agenda");

        (Leads(officer, Editor), Leads(officer, Preview)).ShouldBe((true, true));
        (Leads(chair, Editor), Leads(chair, Preview)).ShouldBe((false, true));
        await chair.Open(Preview);
        chair.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");

        static bool Leads(Visitor visitor, string where) => visitor.Page.QuerySelector($"a[href='{where}']") is not null;
    }
}

/// <summary>What the editor refuses, on an agenda nobody else writes on.</summary>
public sealed class AgendaEditorRefusalTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    [Fact]
    public async Task What_does_not_fit_is_told_at_the_items_and_everything_entered_stays()
    {
        using var officer = await Stage.As("officer");
        await Add(officer, "First", "60", "09:30");

        await Add(officer, "Second", "30", "10:00");

        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        officer.Refusal!.ShouldContain("overlap");
        officer.Filled("add")["Content.Title"].ShouldBe("Second");
        officer.Page.QuerySelector($"#item-{(await Row("First")).Id.Value} .wrong").ShouldNotBeNull();
        (await Titles()).ShouldNotContain("Second");

        await officer.Send("add", ("Content.Title", ""), ("Content.Minutes", "long"));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Form("add")!.QuerySelector(".wrong")!.TextContent.ShouldContain("Enter a number.");
    }
}

/// <summary>The secretariat at the editor of the stage's agenda.</summary>
public abstract class AgendaEditor(Stage stage)
{
    protected Stage Stage => stage;

    protected string Editor => $"/agendas/{stage.Scene.This.Agenda.Value}/edit";

    protected async Task Add(Visitor officer, string title, string minutes, string starts = "")
    {
        await officer.Open(Editor);
        await officer.Send("add", ("Content.Title", title), ("Content.Kind", "Report"), ("Content.Minutes", minutes), ("Content.Starts", starts));
    }

    protected async Task Place(Visitor officer, string title, string way)
    {
        await officer.Open(Editor);
        await officer.Send($"place-{(await Row(title)).Id.Value}", ("Way", way));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
    }

    protected async Task<AgendaLine> Row(string title) => (await stage.Agenda()).Lines().Single(i => i.Title == title);

    protected async Task<IEnumerable<string>> Titles() => (await stage.Agenda()).Lines().Select(i => i.Title);
}

/// <summary>Two people at once on one agenda and one meeting.</summary>
public sealed class TwoAtOnceTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Who_comes_too_late_is_told_who_was_quicker_and_finds_their_own_words_beside_what_stands_now()
    {
        var address = $"/meetings/{stage.Scene.This.Meeting.Value}";
        using var head = await stage.As("head");
        using var officer = await stage.As("officer");
        await head.Open(address);
        await officer.Open(address);
        officer.Form("mark-SaveTheDate").ShouldBeNull();

        using var other = await stage.As("head");
        await other.Open(address);
        await other.Send("venue", ("Venue.Name", "Town Hall"), ("Venue.Address", "Square 1"), ("Venue.City", "Stockholm"), ("Venue.CountryCode", "SE"));
        other.Notice.ShouldNotBeNull(other.Refusal);

        await head.Send("venue", ("Venue.Name", "Harbour Hall"), ("Venue.Address", "Quay 1"), ("Venue.City", "Stockholm"), ("Venue.CountryCode", "SE"));

        head.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        head.Refusal!.ShouldContain("head");
        head.Refusal!.ShouldContain("change venue");
        head.Filled("venue")["Venue.Name"].ShouldBe("Harbour Hall");
        head.Form("venue")!.TextContent.ShouldContain("Now on record: Town Hall");
        (await stage.Meeting()).Venue!.Name.ShouldBe("Town Hall");

        await head.Send("venue");
        head.Notice.ShouldNotBeNull();
        (await stage.Meeting()).Venue!.Name.ShouldBe("Harbour Hall");
    }

    [Fact]
    public async Task An_approval_of_a_text_that_was_changed_meanwhile_is_not_taken_and_the_new_text_is_shown()
    {
        await stage.Submitted();
        using var chair = await stage.As("chair");
        await chair.Open($"/agendas/{stage.Scene.This.Agenda.Value}");
        await stage.Given(new AddAgendaItem(stage.Scene.This.Agenda, (await stage.Agenda()).Version, null, null,
            new AgendaItemContent(AgendaItemKind.Discussion, "Late addition")));

        await chair.Send("approve");

        chair.Status.ShouldBe(HttpStatusCode.Conflict);
        chair.Refusal.ShouldNotBeNull();
        chair.Html.ShouldContain("Late addition");
        (await stage.Read(db => db.Agendas.AsNoTracking().Where(a => a.Id == stage.Scene.This.Agenda).SelectMany(a => a.Approvals).CountAsync())).ShouldBe(0);
    }
}
