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
