using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Secretariat.Application.Accounts;
using Secretariat.Domain.Accounts;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>How people keep their accounts by page: passwords, second factors, sessions and tokens; and what administrators do for them.</summary>
public sealed class AccountPagesTests(Stage stage) : IClassFixture<Stage>
{
    private const string NewPassword = "lamp river seven clouds";

    [Fact]
    public async Task A_password_is_set_with_the_code_that_was_given_and_a_weak_one_is_refused_at_its_field()
    {
        await stage.Open("anna", null, GrantedRole.SecretariatOfficer);
        var code = (await stage.Given(new RenewPasswordCode(stage.Accounts["anna"]))).Code;
        using var anna = await stage.As("nobody");
        await anna.Open("/password");

        await anna.Send("password", ("Email", "anna@stage.example"), ("Code", code), ("Password", "password1234"), ("Again", "password1234"));
        anna.Status.ShouldBe(HttpStatusCode.BadRequest);
        anna.Page.QuerySelector("#password-Password-wrong")!.TextContent.ShouldContain("tried first");
        anna.Filled("password")["Code"].ShouldBe(code);
        await anna.Send("password", ("Password", NewPassword), ("Again", "something else"));
        anna.Page.QuerySelector("#password-Again-wrong").ShouldNotBeNull();
        var form = anna.Filled("password", ("Password", NewPassword), ("Again", NewPassword));
        await anna.Post("/password", form);
        anna.Path.ShouldBe("/sign-in");
        anna.Notice!.ShouldContain("password is set");

        // The second click of the same form is told of the first.
        await anna.Post("/password", form);
        anna.Path.ShouldBe("/sign-in");
        (await SignedIn("anna", NewPassword)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Whoever_forgot_a_password_is_answered_alike_whether_or_not_there_is_an_account()
    {
        await stage.Open("ben", null);
        async Task<string> AnswerTo(string email)
        {
            using var somebody = await stage.As("nobody");
            await somebody.Open("/password/forgotten");
            await somebody.Send("forgotten", ("Email", email));
            somebody.Status.ShouldBe(HttpStatusCode.OK);
            return somebody.Page.QuerySelector("main")!.TextContent;
        }

        (await AnswerTo("ben@stage.example")).ShouldBe(await AnswerTo("nobody@stage.example"));
        (await stage.Read(db => db.OutgoingMails.CountAsync(m => m.To.Email == "ben@stage.example"))).ShouldBe(1);
        (await stage.Read(db => db.OutgoingMails.CountAsync(m => m.To.Email == "nobody@stage.example"))).ShouldBe(0);
    }

    [Fact]
    public async Task Changing_ones_password_asks_for_the_old_one_and_signs_one_out_elsewhere()
    {
        await stage.Open("cora", null);
        using var here = await stage.As("cora");
        using var elsewhere = await stage.As("cora");
        await here.Open("/account/password");

        await here.Send("change", ("Proof", "not the old one"), ("NewPassword", NewPassword), ("Again", NewPassword));
        here.Page.QuerySelector("#change-Proof-wrong").ShouldNotBeNull();
        (await elsewhere.Open("/account")).Status.ShouldBe(HttpStatusCode.OK);
        await here.Send("change", ("Proof", Stage.Password), ("NewPassword", NewPassword), ("Again", NewPassword));

        here.Path.ShouldBe("/account");
        here.Notice!.ShouldContain("changed");
        (await elsewhere.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await SignedIn("cora", NewPassword)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_second_factor_is_set_up_by_page_and_each_recovery_code_opens_the_door_once()
    {
        await stage.Open("dora", null, GrantedRole.SecretariatOfficer);
        using var dora = await stage.As("dora");
        dora.Page.QuerySelector(".factor-banner").ShouldNotBeNull();
        await dora.Open("/account/second-factor");
        await dora.Send("begin", ("Proof", Stage.Password));
        dora.Page.QuerySelector("svg.qr path").ShouldNotBeNull();
        var key = dora.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "");
        await dora.Send("confirm", ("Code", "000000"));
        dora.Page.QuerySelector("#confirm-Code-wrong").ShouldNotBeNull();
        dora.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "").ShouldBe(key);
        await dora.Send("confirm", ("Code", Totp.Of(key)));

        dora.Heading.ShouldBe("Your recovery codes");
        var codes = dora.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        codes.Distinct().Count().ShouldBe(10);
        dora.Page.QuerySelector(".factor-banner").ShouldBeNull();
        var token = dora.Page.QuerySelector("form[action='/sign-out'] input")!.GetAttribute("value")!;
        await dora.Post("/sign-out", new() { ["__RequestVerificationToken"] = token });
        dora.Notice.ShouldBe("You are signed out.");

        using var atTheDoor = await stage.As("nobody");
        await atTheDoor.Open("/sign-in");
        await atTheDoor.Send("sign-in", ("email", "dora@stage.example"), ("password", Stage.Password));
        await atTheDoor.Send("sign-in", ("code", codes[0].ToLowerInvariant()));
        atTheDoor.Path.ShouldBe("/");
        await atTheDoor.Open("/account/second-factor");
        atTheDoor.Html.ShouldContain("9 recovery codes");

        using var again = await stage.As("nobody");
        await again.Open("/sign-in");
        await again.Send("sign-in", ("email", "dora@stage.example"), ("password", Stage.Password));
        await again.Send("sign-in", ("code", codes[0]));
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        await again.Send("sign-in", ("code", codes[1]));
        again.Path.ShouldBe("/");

        (await stage.Read(db => db.Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM sign_in_tokens").ToListAsync()))
            .ShouldNotContain(kept => kept.Contains(codes[2]));

        await atTheDoor.Open("/account/second-factor");
        await atTheDoor.Send("remove", ("Proof", Totp.Of(key)));
        atTheDoor.Path.ShouldBe("/account");
        (await again.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await SignedIn("dora", Stage.Password)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_session_is_ended_from_afar_and_all_at_once()
    {
        await stage.Open("emil", null);
        using var here = await stage.As("emil");
        using var lost = await stage.As("emil");
        await here.Open("/account");
        here.Page.QuerySelectorAll("table tbody tr").Length.ShouldBe(2);
        here.Page.QuerySelectorAll("tbody form").Length.ShouldBe(1);
        var end = here.Page.QuerySelectorAll("input[name=form]").Select(i => i.GetAttribute("value")!)
            .Single(f => f.StartsWith("end-", StringComparison.Ordinal) && f != "end-all");
        var form = here.Filled(end);
        var address = here.Form(end)!.GetAttribute("action")!;

        await here.Post(address, form);
        here.Notice.ShouldBe("The session has ended.");
        (await lost.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await here.Post(address, form);
        here.Status.ShouldBe(HttpStatusCode.OK);

        using var third = await stage.As("emil");
        await here.Open("/account");
        await here.Send("end-all");
        here.Notice!.ShouldContain("2 sessions ended");
        (await here.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await third.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_copied_the_cookie()
    {
        await stage.Open("fred", null);
        using var fred = stage.Browser();
        var signedIn = await fred.PostAsJsonAsync("/api/v1/session", new { email = "fred@stage.example", password = Stage.Password }, Ct);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        async Task<HttpStatusCode> Copied()
        {
            using var copy = stage.Browser();
            copy.DefaultRequestHeaders.Add("Cookie", cookie);
            return (await copy.GetAsync("/account", Ct)).StatusCode;
        }

        (await Copied()).ShouldBe(HttpStatusCode.OK);
        (await fred.DeleteAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Copied()).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_token_is_made_shown_once_and_revoked()
    {
        await stage.Open("gina", null, GrantedRole.SecretariatOfficer);
        using var gina = await stage.As("gina");
        await gina.Open("/account/tokens");
        await gina.Send("token", ("Name", "Nightly copy"), ("Scopes", "read"), ("Days", "many"));
        gina.Page.QuerySelector("#token-Days-wrong").ShouldNotBeNull();
        await gina.Send("token", ("Days", "30"));
        var token = gina.Page.QuerySelector("code.key")!.TextContent;

        using var program = stage.Browser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await program.GetAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await gina.Open("/account/tokens")).Html.ShouldNotContain(token);
        var revoke = gina.Page.QuerySelectorAll("input[name=form]").Select(i => i.GetAttribute("value")!)
            .Single(f => f.StartsWith("revoke-", StringComparison.Ordinal));
        await gina.Send(revoke);

        gina.Notice.ShouldBe("The token is revoked.");
        (await program.GetAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_administrator_opens_an_account_gives_and_takes_roles_and_closes_it()
    {
        using var admin = await stage.As("admin");
        admin.Html.ShouldNotContain("For your approval");
        admin.Html.ShouldContain("Operations");
        await admin.Open("/accounts/open");
        await admin.Send("open", ("Name", "Hana Example"), ("Email", "officer@stage.example"));
        admin.Status.ShouldBe(HttpStatusCode.Conflict);
        await admin.Send("open", ("Email", "hana@stage.example"), ("Role-SecretariatOfficer", "true"));
        admin.Heading.ShouldBe("Code for a password");
        var code = admin.Page.QuerySelector("code.key")!.TextContent;

        using var hana = await stage.As("nobody");
        await hana.Open("/password");
        await hana.Send("password", ("Email", "hana@stage.example"), ("Code", code), ("Password", NewPassword), ("Again", NewPassword));
        using var signedIn = await SignedIn("hana", NewPassword);
        (await signedIn.Open("/mail")).Status.ShouldBe(HttpStatusCode.OK);

        await admin.Open("/accounts?search=hana");
        var address = admin.Page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        await admin.Open(address);
        using var other = await stage.As("admin");
        await other.Open(address);
        await admin.Send("grant", ("Given", "HeadOfSecretariat"));
        admin.Notice!.ShouldContain("head of secretariat");
        await other.Send("grant", ("Given", "Administrator"));
        other.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        await admin.Send("revoke-SecretariatOfficer");
        await admin.Send("revoke-HeadOfSecretariat");
        (await signedIn.Open("/mail")).Status.ShouldBe(HttpStatusCode.NotFound);
        await admin.Send("close", ("Reason", ""));
        admin.Status.ShouldBe(HttpStatusCode.BadRequest);
        admin.Page.QuerySelector("details[open] #close-Reason-wrong")!.TextContent.ShouldContain("Say why");
        (await signedIn.Open("/account")).Status.ShouldBe(HttpStatusCode.OK);
        await admin.Send("close", ("Reason", "Left the secretariat"));
        admin.Html.ShouldContain("was closed on");
        (await signedIn.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);

        await admin.Open($"/accounts/{stage.Accounts["admin"].Value}");
        admin.Form("close").ShouldBeNull();
        admin.Form("revoke-Administrator").ShouldBeNull();
    }

    [Fact]
    public async Task Settings_show_what_is_in_force_and_no_secret()
    {
        using var admin = await stage.As("admin");
        await admin.Open("/settings");

        admin.Html.ShouldContain("Dialogue:Name");
        admin.Html.ShouldContain("Budapest Process");
        admin.Html.ShouldNotContain("Password=");
    }

    [Fact]
    public async Task A_link_fills_the_form_in_and_its_code_leaves_the_address()
    {
        await stage.Open("iris", null);
        var code = (await stage.Given(new RenewPasswordCode(stage.Accounts["iris"]))).Code;
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        var page = await chromium.NewPageAsync();

        await page.GotoAsync($"{stage.Address}password#email=iris%40stage.example&code={code}");

        (await page.InputValueAsync("[name=Email]")).ShouldBe("iris@stage.example");
        (await page.InputValueAsync("[name=Code]")).ShouldBe(code);
        page.Url.ShouldBe($"{stage.Address}password");
        await page.FillAsync("[name=Password]", NewPassword);
        await page.FillAsync("[name=Again]", NewPassword);
        await page.ClickAsync("main button >> nth=0");
        page.Url.ShouldBe($"{stage.Address}sign-in");
    }

    [Fact]
    public async Task A_passkey_is_made_opens_the_door_without_anything_typed_and_is_removed()
    {
        await stage.Open("jana", null, GrantedRole.SecretariatOfficer);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        // A passkey belongs to a name; the address of a machine is none.
        var site = $"http://localhost:{stage.Address.Port}";
        var devices = await context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync($"{site}/sign-in");
        await page.FillAsync("[name=email]", "jana@stage.example");
        await page.FillAsync("[name=password]", Stage.Password);
        await page.ClickAsync("main button >> nth=0");
        await page.GotoAsync($"{site}/account/passkeys");
        await page.ClickAsync("summary");
        await page.FillAsync("[name=Proof]", Stage.Password);
        await page.ClickAsync("main form button");
        await page.FillAsync("[name=Name]", "My telephone");
        await page.ClickAsync("[data-passkey] button");
        await page.WaitForURLAsync($"{site}/account/passkeys");
        (await page.InnerTextAsync(".notice")).ShouldContain("The passkey is added");
        (await page.InnerTextAsync(".rows")).ShouldContain("My telephone");

        await context.ClearCookiesAsync();
        await page.GotoAsync($"{site}/sign-in?return=%2Faccount");
        await page.ClickAsync("[data-passkey] button");
        await page.WaitForURLAsync($"{site}/account");
        (await page.InnerTextAsync("main")).ShouldContain("Passkey · this session");

        await page.GotoAsync($"{site}/account/passkeys");
        await page.ClickAsync(".rows button");
        (await page.InnerTextAsync("main")).ShouldContain("No passkeys");
        await context.ClearCookiesAsync();
        await page.GotoAsync($"{site}/sign-in");
        await page.ClickAsync("[data-passkey] button");
        (await page.InnerTextAsync(".error-summary")).ShouldContain("The passkey was not accepted");
    }

    [Fact]
    public async Task Without_scripts_the_door_has_no_button_for_passkeys_and_a_made_up_answer_opens_nothing()
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open("/sign-in");
        somebody.Page.QuerySelector("[data-passkey]")!.HasAttribute("hidden").ShouldBeTrue();

        await somebody.Send("passkey", ("credential", "{}"));
        somebody.Status.ShouldBe(HttpStatusCode.BadRequest);
        await somebody.Send("passkey", ("credential", "{}"), ("state", "forged"));
        somebody.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await somebody.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Visitor> SignedIn(string part, string password)
    {
        var visitor = await stage.As("nobody");
        await visitor.Open("/sign-in");
        await visitor.Send("sign-in", ("email", $"{part}@stage.example"), ("password", password));
        return visitor;
    }
}
