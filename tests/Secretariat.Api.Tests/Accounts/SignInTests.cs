using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Accounts;

public sealed class SignInTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task A_password_begins_a_session_and_signing_out_ends_it()
    {
        using var browser = host.Browser();
        var email = await Holder(GrantedRole.SecretariatOfficer);
        await Refused(await browser.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");

        var signedIn = await SignIn(browser, email);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");

        var me = await browser.GetFromJsonAsync<JsonElement>("/api/v1/session", Ct);
        me.GetProperty("roles")[0].GetString().ShouldBe("secretariatOfficer");

        (await browser.DeleteAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Refused(await browser.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_alike()
    {
        using var browser = host.Browser();
        var email = await Holder();
        var wrong = await Refused(await SignIn(browser, email, "wrong password"), 401, "account.sign_in_refused");
        var unknown = await Refused(await SignIn(browser, "nobody@example.org"), 401, "account.sign_in_refused");
        wrong.ShouldBe(unknown);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once()
    {
        using var browser = host.Browser();
        var email = await Holder();
        var id = (await (await SignIn(browser, email)).Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("accountId").GetGuid();

        using var admin = host.Browser();
        await SignIn(admin, await Holder(GrantedRole.Administrator));
        (await Send(admin, HttpMethod.Post, $"/api/v1/accounts/{id}/closure", new { reason = "Left" }, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await Refused(await browser.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_begun_with_the_old_one()
    {
        using var browser = host.Browser();
        var email = await Holder();
        var id = (await (await SignIn(browser, email)).Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("accountId").GetGuid();
        var code = (await AsSystem(new RenewPasswordCode(new AccountId(id)))).Code;

        (await browser.PutAsJsonAsync("/api/v1/session/password", new { email, code, password = "a wholly new one, and long" }, Ct)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent);

        await Refused(await browser.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");
    }

    [Fact]
    public async Task A_second_factor_once_confirmed_is_asked_for()
    {
        using var browser = host.Browser();
        var email = await Holder();
        await SignIn(browser, email);
        var key = await NewKey(browser, new { password = Password });
        await Refused(await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = "000000" }, Ct), 401, "account.code_wrong");
        (await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = Totp.Of(key) }, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var other = host.Browser();
        await Refused(await SignIn(other, email), 401, "account.code_needed");
        var signedIn = await other.PostAsJsonAsync("/api/v1/session", new { email, password = Password, code = Totp.Of(key) }, Ct);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_open_session_alone_changes_no_authenticator_and_the_one_in_use_counts_until_the_new_is_confirmed()
    {
        using var browser = host.Browser();
        var email = await Holder();
        await SignIn(browser, email);
        await Refused(await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = "000000" }, Ct), 409, "account.no_authenticator_begun");
        var first = await NewKey(browser, new { password = Password });
        (await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = Totp.Of(first) }, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var proof in new object[] { new { }, new { password = "wrong" }, new { code = "000000" } })
            await Refused(await browser.PostAsJsonAsync("/api/v1/session/authenticator", proof, Ct), 403, "account.proof_needed");
        var second = await NewKey(browser, new { code = Totp.Of(first) });
        second.ShouldNotBe(first);

        using var other = host.Browser();
        await Refused(await SignIn(other, email), 401, "account.code_needed");
        (await WithCode(other, email, Totp.Of(first))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.PutAsJsonAsync("/api/v1/session/authenticator", new { code = Totp.Of(second) }, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WithCode(other, email, Totp.Of(second))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Refused(await WithCode(other, email, Totp.Of(first)), 401, "account.code_wrong");
    }

    [Fact]
    public async Task Five_wrong_proofs_close_the_door_though_nothing_else_of_them_stays()
    {
        using var browser = host.Browser();
        var email = await Holder();
        await SignIn(browser, email);
        for (var i = 0; i < 5; i++)
            await Refused(await browser.PostAsJsonAsync("/api/v1/session/authenticator", new { password = "wrong" }, Ct), 403, "account.proof_needed");

        await Refused(await browser.PostAsJsonAsync("/api/v1/session/authenticator", new { password = Password }, Ct), 403, "account.proof_needed");
        using var other = host.Browser();
        await Refused(await SignIn(other, email), 401, "account.sign_in_refused");
    }

    [Fact]
    public async Task A_new_password_ends_the_access_tokens_made_before_it()
    {
        using var browser = host.Browser();
        var email = await Holder(GrantedRole.SecretariatOfficer);
        await SignIn(browser, email);
        var made = await browser.PostAsJsonAsync("/api/v1/access-tokens", new { name = "copy", scopes = new[] { "read" }, days = 30 }, Ct);
        using var program = host.Browser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("token").GetString());
        (await program.GetAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var account = (await (await browser.GetAsync("/api/v1/session", Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("accountId").GetGuid();
        var code = await AsSystem(new RenewPasswordCode(new AccountId(account)));
        await AsSystem(new SetPassword(email, code.Code, "another long password"));

        (await program.GetAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_change_sent_by_a_page_of_another_site_is_refused(string header, string value)
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session");
        request.Headers.Add(header, value);
        await Refused(await browser.SendAsync(request, Ct), 403, "http.foreign_origin");
    }

    [Fact]
    public async Task A_change_sent_by_our_own_page_is_carried_out()
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session");
        request.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        (await browser.SendAsync(request, Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_token_acts_for_its_account_within_its_scopes_until_it_is_revoked()
    {
        using var browser = host.Browser();
        await SignIn(browser, await Holder(GrantedRole.Administrator));
        var made = await (await browser.PostAsJsonAsync("/api/v1/access-tokens", new { name = "Copy", scopes = new[] { "read" }, days = 1 }, Ct))
            .Content.ReadFromJsonAsync<JsonElement>(Ct);

        using var program = host.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("token").GetString());
        (await program.GetAsync("/api/v1/accounts", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Refused(
            await program.PostAsJsonAsync("/api/v1/accounts", new { name = "X", email = "x@example.org", roles = Array.Empty<string>() }, Ct), 403,
            "token.outside_scope");

        (await browser.DeleteAsync($"/api/v1/access-tokens/{made.GetProperty("id").GetGuid()}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Refused(await program.GetAsync("/api/v1/accounts", Ct), 401, "access.not_signed_in");
    }

    [Fact]
    public async Task A_link_opens_a_session_of_its_own_kind_until_it_is_taken_back()
    {
        var (link, token) = await Link(TimeProvider.System.GetUtcNow().AddDays(1));
        using var browser = host.Browser();
        var exchanged = await (await Exchange(browser, token)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        (await browser.GetFromJsonAsync<JsonElement>("/api/v1/session", Ct)).GetProperty("link").GetProperty("delegationId").GetGuid()
            .ShouldBe(link.DelegationId.Value);
        await Refused(await browser.GetAsync("/api/v1/accounts", Ct), 403, "access.forbidden");

        using var program = host.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", exchanged.GetProperty("session").GetString());
        (await program.GetAsync("/api/v1/session", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await InStore(async db => (await db.PersonalLinks.FindAsync([link.Id], Ct))!.Revoke(TimeProvider.System.GetUtcNow()));
        await Refused(await browser.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");
        await Refused(await program.GetAsync("/api/v1/session", Ct), 401, "access.not_signed_in");
    }

    [Fact]
    public async Task A_link_that_never_was_is_over_or_was_taken_back_has_one_answer()
    {
        using var browser = host.Browser();
        var now = TimeProvider.System.GetUtcNow();
        var (_, over) = await Link(now.AddDays(-1));
        var (link, revoked) = await Link(now.AddDays(1));
        await InStore(async db => (await db.PersonalLinks.FindAsync([link.Id], Ct))!.Revoke(now));

        var never = await Refused(await Exchange(browser, "never-made"), 404, "link.not_working");
        (await Refused(await Exchange(browser, over), 404, "link.not_working")).ShouldBe(never);
        (await Refused(await Exchange(browser, revoked), 404, "link.not_working")).ShouldBe(never);
    }

    [Fact]
    public async Task Every_answer_of_the_API_tells_browsers_to_keep_their_distance()
    {
        using var browser = host.Browser();
        var answer = await browser.GetAsync("/api/v1/session", Ct);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_schedule_is_shown_to_administrators_only()
    {
        using var nobody = host.Browser();
        (await nobody.GetAsync("/schedule", Ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var officer = host.Browser();
        await SignIn(officer, await Holder(GrantedRole.SecretariatOfficer));
        ((int)(await officer.GetAsync("/schedule", Ct)).StatusCode).ShouldBeOneOf(401, 403);

        using var administrator = host.Browser();
        await SignIn(administrator, await Holder(GrantedRole.Administrator));
        var recurring = await administrator.GetAsync("/schedule/recurring", Ct);
        recurring.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await recurring.Content.ReadAsStringAsync(Ct)).ShouldContain("housekeeping");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_character_that_no_text_may_contain_is_refused_at_the_door_wherever_it_comes()
    {
        using var browser = host.Browser();
        await SignIn(browser, await Holder(GrantedRole.SecretariatOfficer));

        await Refused(await Raw("{\"givenNames\":\"A\\u0000\",\"familyName\":\"B\"}"), 400, "request.unreadable");
        await Refused(await browser.GetAsync("/api/v1/participants?search=%00", Ct), 400, "request.unreadable");
        using var anybody = host.Browser();
        await Refused(await SignIn(anybody, "a\0@example.org"), 400, "request.unreadable");
        // An escaped backslash before u0000 is text like any other.
        (await Raw("{\"givenNames\":\"A\\\\u0000\",\"familyName\":\"B\"}")).StatusCode.ShouldBe(HttpStatusCode.Created);

        Task<HttpResponseMessage> Raw(string json) =>
            browser.PostAsync("/api/v1/people", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Ct);
    }

    [Fact]
    public async Task Addresses_name_states_as_the_answers_do_and_what_is_no_state_is_refused()
    {
        using var browser = host.Browser();
        await SignIn(browser, await Holder(GrantedRole.SecretariatOfficer));

        (await browser.GetAsync("/api/v1/mails?status=owed", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Refused(await browser.GetAsync("/api/v1/mails?status=lost", Ct), 400, "request.unreadable");
    }

    private async Task<string> Holder(params GrantedRole[] roles)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var opened = await AsSystem(new OpenAccount(AccountId.New(), "Somebody", email, null, roles));
        await AsSystem(new SetPassword(email, opened.PasswordCode, Password));
        return email;
    }

    private async Task<T> AsSystem<T>(ICommand<T> command) where T : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, Ct)).ShouldSucceed();
    }

    private async Task<(PersonalLink Link, string Token)> Link(DateTimeOffset expires)
    {
        var made = PersonalLink.Make(
            LinkPurpose.Nominate, MeetingId.New(), DelegationId.New(), null, "Focal point of Austria", "fp@example.org", expires, expires.AddDays(-7));
        await InStore(db => Task.FromResult(db.PersonalLinks.Add(made.Link)));
        return made;
    }

    private async Task InStore(Func<SecretariatDbContext, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        await act(db);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<string> NewKey(HttpClient browser, object proof)
    {
        var begun = await browser.PostAsJsonAsync("/api/v1/session/authenticator", proof, Ct);
        begun.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await begun.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("key").GetString()!;
    }

    private static Task<HttpResponseMessage> WithCode(HttpClient browser, string email, string code) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password = Password, code }, Ct);

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password = Password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password }, Ct);

    private static Task<HttpResponseMessage> Exchange(HttpClient browser, string token) => browser.PostAsJsonAsync("/api/v1/links/exchange", new { token }, Ct);

    private static Task<HttpResponseMessage> Send(HttpClient browser, HttpMethod method, string address, object body, string ifMatch)
    {
        var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return browser.SendAsync(request, Ct);
    }

    /// <summary>The problem without its trace, for comparison.</summary>
    private static async Task<string> Refused(HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        var problem = await answer.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(Ct);
        problem!["type"].GetString().ShouldBe($"/problems/{code}");
        problem.Remove("traceId");
        return JsonSerializer.Serialize(problem);
    }
}
