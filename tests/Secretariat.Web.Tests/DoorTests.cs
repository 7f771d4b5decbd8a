using System.Net;
using Secretariat.Web.Accounts;

namespace Secretariat.Web.Tests;

/// <summary>Signing in and out, and what a page asks of whoever sends it a form.</summary>
public sealed class DoorTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Signing_in_leads_on_to_the_page_that_was_asked_for()
    {
        using var officer = await stage.As("nobody");
        await officer.Open("/meetings?year=2030");
        officer.Status.ShouldBe(HttpStatusCode.SeeOther);

        await officer.Open(officer.Answer.Headers.Location!.ToString());
        await officer.Send("sign-in", ("email", "officer@stage.example"), ("password", Stage.Password));

        officer.Path.ShouldBe("/meetings?year=2030");
        officer.Heading.ShouldBe("Meetings");
    }

    [Theory]
    [InlineData("officer@stage.example", "wrong")]
    [InlineData("unknown@stage.example", Stage.Password)]
    public async Task A_wrong_address_and_a_wrong_password_are_answered_alike_and_the_address_is_kept(string email, string password)
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open("/sign-in");

        await somebody.Send("sign-in", ("email", email), ("password", password));

        somebody.Status.ShouldBe(HttpStatusCode.Unauthorized);
        somebody.Refusal.ShouldNotBeNull();
        var filled = somebody.Filled("sign-in");
        filled["email"].ShouldBe(email);
        filled["password"].ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_left_empty_is_named_at_its_field()
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open("/sign-in");

        await somebody.Send("sign-in", ("email", "officer@stage.example"));

        somebody.Status.ShouldBe(HttpStatusCode.BadRequest);
        somebody.Page.QuerySelector("#sign-in-password-wrong")!.TextContent.ShouldContain("Enter your password.");
        somebody.Page.QuerySelector("#sign-in-password")!.GetAttribute("aria-describedby").ShouldBe("sign-in-password-wrong");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Signing_in_never_leads_out_of_the_site(string address)
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open($"/sign-in?return={Uri.EscapeDataString(address)}");

        await somebody.Send("sign-in", ("email", "officer@stage.example"), ("password", Stage.Password));

        somebody.Path.ShouldBe("/");
        SessionPages.IsWithin(address).ShouldBeFalse();
        SessionPages.IsWithin("/meetings?year=2030").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_made_for_its_sender_does_nothing()
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open("/sign-in");
        var values = somebody.Filled("sign-in", ("email", "officer@stage.example"), ("password", Stage.Password));
        values.Remove("__RequestVerificationToken").ShouldBeTrue();

        await somebody.Post("/sign-in", values);

        somebody.Status.ShouldBe(HttpStatusCode.BadRequest);
        somebody.Heading.ShouldBe("This form is out of date");
        (await somebody.Open("/meetings")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var officer = await stage.As("officer");
        var form = officer.Page.QuerySelector("form[action='/sign-out']")!;
        var token = form.QuerySelector("input")!;

        await officer.Post("/sign-out", new() { [token.GetAttribute("name")!] = token.GetAttribute("value")! });

        officer.Notice.ShouldBe("You are signed out.");
        (await officer.Open("/")).Notice.ShouldBeNull();
        (await officer.Open("/meetings")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_comes_from_another_site_is_asked_to_come_once_more_from_here()
    {
        using var chair = await stage.As("nobody");

        await chair.Open($"/agendas/{stage.Scene.This.Agenda.Value}", ("Sec-Fetch-Site", "cross-site"));

        chair.Status.ShouldBe(HttpStatusCode.OK);
        chair.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!.ShouldStartWith("0; url=/sign-in?return=%2Fagendas");
    }
}
