using System.Net;
using System.Net.Http.Json;
using Secretariat.Testing;
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

    [Fact]
    public async Task A_second_factor_is_asked_for_on_a_page_of_its_own_that_does_not_hold_the_password()
    {
        await stage.Open("careful", null);
        const string email = "careful@stage.example";
        string key;
        using (var browser = stage.Browser())
        {
            await browser.PostAsJsonAsync("/api/v1/session", new { email, password = Stage.Password }, TestContext.Current.CancellationToken);
            var begun = await browser.PostAsJsonAsync(
                "/api/v1/session/authenticator", new { password = Stage.Password }, TestContext.Current.CancellationToken);
            key = (await begun.Content.ReadFromJsonAsync<Key>(TestContext.Current.CancellationToken))!.KeyText;
            (await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = Totp.Of(key) }, TestContext.Current.CancellationToken)).StatusCode
                .ShouldBe(HttpStatusCode.OK);
        }

        using var somebody = await stage.As("nobody");
        await somebody.Open("/sign-in?return=%2Faccount");
        await somebody.Send("sign-in", ("email", email), ("password", Stage.Password));
        somebody.Heading.ShouldBe("Second step");
        somebody.Refusal.ShouldBeNull();
        somebody.Html.ShouldNotContain(Stage.Password);
        somebody.Html.ShouldNotContain(email);

        await somebody.Send("sign-in", ("code", "000000"));
        somebody.Status.ShouldBe(HttpStatusCode.BadRequest);
        somebody.Page.QuerySelector("#sign-in-code-wrong").ShouldNotBeNull();

        await somebody.Send("sign-in", ("code", Totp.Of(key)));
        somebody.Path.ShouldBe("/account");

        using var forger = await stage.As("nobody");
        await forger.Open("/sign-in");
        await forger.Send("sign-in", ("email", email), ("password", Stage.Password));
        await forger.Send("sign-in", ("code", Totp.Of(key)), ("proof", "forged"));
        forger.Status.ShouldBe(HttpStatusCode.Conflict);
        forger.Refusal!.ShouldContain("begin again");
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_kindly_without_its_insides()
    {
        using var somebody = await stage.As("nobody");

        await somebody.Open("/planted/fault");

        somebody.Status.ShouldBe(HttpStatusCode.InternalServerError);
        somebody.Heading.ShouldBe("Something went wrong on our side");
        somebody.Html.ShouldNotContain("what nobody should read");
        somebody.Html.ShouldNotContain("InvalidOperationException");
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
    public async Task Whoever_was_signed_out_while_they_wrote_is_shown_what_they_wrote_and_another_site_is_shown_nothing()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/people/enter");
        var form = officer.Form("enter") ?? throw new InvalidOperationException(officer.Html);
        var written = officer.Filled("enter", ("Name.GivenNames", "Ana-Maria <b>"), ("Name.FamilyName", "Exemplară"), ("Password", "not to be shown"));
        var sheet = officer.Page.QuerySelector("form[action='/sign-out'] input")!;
        await officer.Post("/sign-out", new() { [sheet.GetAttribute("name")!] = sheet.GetAttribute("value")! });

        await officer.PostFrom("cross-site", form.GetAttribute("action")!, written);
        officer.Heading.ShouldBe("This form is out of date");
        officer.Html.ShouldNotContain("Exemplar");
        await officer.PostFrom("same-origin", form.GetAttribute("action")!, written);
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var shown = officer.Page.QuerySelectorAll(".written").Select(w => w.TextContent).ToList();
        shown.ShouldContain("Ana-Maria <b>");
        shown.ShouldContain("Exemplară");
        officer.Html.ShouldNotContain("not to be shown");
        shown.ShouldNotContain(w => w == written["__RequestVerificationToken"]);

        await officer.PostFrom("same-origin", "/portal/regrets", new() { ["Comment"] = "Nous viendrons" });
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector(".written")!.TextContent.ShouldBe("Nous viendrons");

        await officer.PostFrom("same-origin", "/people/enter", Enumerable.Range(0, 2000).ToDictionary(i => $"Field{i}", _ => "more than a form may have"));
        (officer.Status, officer.Heading).ShouldBe((HttpStatusCode.BadRequest, "This form is out of date"), "what cannot be read is turned away as well");
        officer.Page.QuerySelector(".written").ShouldBeNull();
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

    private sealed record Key([property: System.Text.Json.Serialization.JsonPropertyName("key")] string KeyText);
}
