using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using QRCoder;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using static Microsoft.Playwright.Assertions;

namespace Secretariat.Web.Tests;

/// <summary>The registration desk in real browsers, behind a network that can be cut, and without scripts.</summary>
public sealed class DeskTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_desks_without_network_scan_fifty_each_and_every_delegate_lands_once_in_the_order_in_which_they_came(bool together)
    {
        var scene = await DeskScene.Set(stage, 90);
        await using var one = await Desk.Open(stage, scene, "officer");
        await using var other = await Desk.Open(stage, scene, "head");
        var (first, second) = (scene.Guests.Take(50).ToList(), scene.Guests.Skip(40).ToList());

        await one.Cut();
        await other.Cut();
        await one.Scan(first);
        await other.Scan(second);
        await Expect(one.Net).ToContainTextAsync("Working without network since");
        await Expect(one.Net).ToContainTextAsync("50 scans waiting");
        await Expect(other.Net).ToContainTextAsync("50 scans waiting");
        await Expect(other.Present).ToHaveTextAsync("50");
        (await scene.Noted(stage)).ShouldBeEmpty();

        // Who scanned later sends first: what counts is when it happened.
        await other.Mend();
        if (!together) await Expect(other.Net).ToHaveTextAsync("Connected");
        await one.Mend();
        foreach (var desk in new[] { one, other })
        {
            await Expect(desk.Net).ToHaveTextAsync("Connected");
            await Expect(desk.Present).ToHaveTextAsync("90");
            await Expect(desk.Latest).ToHaveTextAsync(second.AsEnumerable().Reverse().Take(12).Select(g => g.Name));
        }

        var noted = await scene.Noted(stage);
        noted.Where(e => e.By == "officer").Select(e => e.RegistrationId).ShouldBe(first.Select(g => g.Id));
        var ofOther = noted.Where(e => e.By == "head").Select(e => e.RegistrationId).ToList();
        ofOther.Where(id => first.TrueForAll(g => g.Id != id)).ShouldBe(second.Skip(10).Select(g => g.Id));
        var presence = Presence.ByDelegateAndSession(noted);
        presence.Count.ShouldBe(90);
        presence.Values.ShouldAllBe(p => p.State == PresenceState.Present);
        foreach (var met in first) presence[(met.Id, scene.Sessions[0])].Since.ShouldBe(noted.Single(e => e.By == "officer" && e.RegistrationId == met.Id).At);
        if (!together) noted.OrderBy(e => e.RecordedAt).Select(e => e.Id).ShouldNotBe(noted.Select(e => e.Id));
    }

    [Fact]
    public async Task What_one_desk_does_the_other_shows_and_either_takes_it_back()
    {
        var scene = await DeskScene.Set(stage, 12);
        await using var one = await Desk.Open(stage, scene, "officer");
        await using var other = await Desk.Open(stage, scene, "head");

        await one.Find.FillAsync("asa oberg");
        await Expect(one.Rows).ToHaveCountAsync(1);
        await one.Find.PressAsync("Enter");
        await Expect(one.Said).ToContainTextAsync("Åsa ÖBERG, Georgia: present.");

        await Expect(other.Latest).ToHaveTextAsync(["Åsa ÖBERG"]);
        await Expect(other.Present).ToHaveTextAsync("1");
        await other.Page.ClickAsync("[data-part=latest] [data-part=undo]");
        await Expect(one.Present).ToHaveTextAsync("0");
        await Expect(one.Latest).ToHaveCountAsync(2);
        (await scene.Noted(stage)).Select(e => (e.Kind, e.By, e.Method)).ShouldBe(
            [(AttendanceEventKind.CheckIn, "officer", AttendanceMethod.Name), (AttendanceEventKind.Undo, "head", AttendanceMethod.Desk)]);
    }

    [Fact]
    public async Task Without_network_the_page_opens_again_with_its_list_and_what_waits_lands_once()
    {
        var scene = await DeskScene.Set(stage, 20);
        await using var desk = await Desk.Open(stage, scene, "officer");
        await desk.Cut();
        await desk.Scan(scene.Guests.Take(3));
        await Expect(desk.Net).ToContainTextAsync("3 scans waiting");

        await desk.CloseTab();
        await desk.OpenTab();
        await Expect(desk.Net).ToContainTextAsync("3 scans waiting");
        await Expect(desk.Present).ToHaveTextAsync("3");
        await Expect(desk.Rows).ToHaveCountAsync(20);
        await desk.Scan(scene.Guests.Skip(3).Take(1));
        await desk.Page.ReloadAsync();
        await Expect(desk.Net).ToContainTextAsync("4 scans waiting");
        (await scene.Noted(stage)).ShouldBeEmpty();

        await desk.Mend();
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        (await scene.Noted(stage)).Select(e => e.RegistrationId).ShouldBe(scene.Guests.Take(4).Select(g => g.Id));
    }

    [Fact]
    public async Task What_waits_is_sent_by_the_browser_once_there_is_a_network_where_the_tab_was_closed()
    {
        var scene = await DeskScene.Set(stage, 3);
        await using var desk = await Desk.Open(stage, scene, "officer");
        await desk.Cut();
        await desk.Scan(scene.Guests.Take(2));
        await Expect(desk.Net).ToContainTextAsync("2 scans waiting");
        await desk.CloseTab();
        (await scene.Noted(stage)).ShouldBeEmpty();
        await desk.Mend();

        // The browser decides when the network is back; where it has not noticed yet, it is told.
        var page = await desk.Context.NewPageAsync();
        await page.GotoAsync(desk.Origin);
        var browser = await desk.Context.NewCDPSessionAsync(page);
        var found = new TaskCompletionSource<string>();
        browser.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var worker in told!.Value.GetProperty("registrations").EnumerateArray())
                if (worker.GetProperty("scopeURL").GetString()!.EndsWith("/desk", StringComparison.Ordinal))
                    found.TrySetResult(worker.GetProperty("registrationId").GetString()!);
        };
        await browser.SendAsync("ServiceWorker.enable");
        var registration = await found.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await browser.SendAsync("ServiceWorker.dispatchSyncEvent", new Dictionary<string, object>
        {
            ["origin"] = desk.Origin,
            ["registrationId"] = registration,
            ["tag"] = "desk",
            ["lastChance"] = false,
        });
        await page.EvaluateAsync("""
            () => new Promise((done) => {
              const asked = indexedDB.open('secretariat-desk');
              asked.onsuccess = () => {
                const look = () => {
                  const counted = asked.result.transaction('entries').objectStore('entries').count();
                  counted.onsuccess = () => (counted.result === 0 ? (asked.result.close(), done()) : setTimeout(look, 50));
                };
                look();
              };
            })
            """).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        (await scene.Noted(stage)).Select(e => (e.RegistrationId, e.By)).ShouldBe(scene.Guests.Take(2).Select(g => (g.Id, "officer")));
    }

    [Fact]
    public async Task A_network_that_is_cut_is_cut_for_everybody()
    {
        await using var cable = new Cable(stage.Address);
        using var browser = new HttpClient { BaseAddress = cable.Address };
        (await browser.GetAsync("sign-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        cable.Cut();
        await Should.ThrowAsync<HttpRequestException>(() => browser.GetAsync("sign-in", TestContext.Current.CancellationToken));

        cable.Mend();
        (await browser.GetAsync("sign-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_button_that_is_hit_twice_acts_once()
    {
        var scene = await DeskScene.Set(stage, 3);
        await using var desk = await Desk.Open(stage, scene, "officer");

        await desk.Rows.First.Locator("[data-part=in]").DblClickAsync();
        await Expect(desk.Present).ToHaveTextAsync("1");
        var row = desk.Rows.First;
        await row.EvaluateAsync("r => { r.querySelector('[data-part=undo]').click(); r.querySelector('[data-part=in]').click(); }");
        await Expect(desk.Net).ToHaveTextAsync("Connected");

        (await scene.Noted(stage)).ShouldHaveSingleItem().Kind.ShouldBe(AttendanceEventKind.CheckIn);
        await Expect(desk.Present).ToHaveTextAsync("1");
        await desk.Page.ReloadAsync();
        await desk.Rows.First.Locator("[data-part=undo]").ClickAsync();
        await Expect(desk.Present).ToHaveTextAsync("0");
    }

    [Fact]
    public async Task A_desk_left_open_is_told_that_the_day_is_closed_and_offers_nothing_that_would_be_refused()
    {
        var scene = await DeskScene.Set(stage, 3);
        await using var desk = await Desk.Open(stage, scene, "officer");
        var acts = desk.Page.Locator(".desk [data-part=in]:visible, .desk [data-part=undo]:visible, .desk [data-part=confirm]:visible");
        await desk.Rows.First.Locator("[data-part=in]").ClickAsync();
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        await Expect(acts).ToHaveCountAsync(4);

        foreach (var (status, says) in new[] { ("Attested", "was attested and takes no more entries"), ("Locked", "is locked and takes no more entries") })
        {
            await Becomes(status);
            await Expect(desk.Page.Locator("[data-part=closed-says]")).ToContainTextAsync(says);
            await Expect(acts).ToHaveCountAsync(0);
            await desk.Scan(scene.Guests.Skip(1).Take(1));
            await Expect(desk.Said).ToContainTextAsync(says);
            using var officer = await stage.As("officer");
            await officer.Open($"/{scene.Address}?session={scene.Sessions[0].Value}");
            officer.Page.QuerySelector("main form[action*='/desk/']").ShouldBeNull("nor does it without a script");
        }

        await Becomes("Open");
        await Expect(acts).ToHaveCountAsync(4);
        await Expect(desk.Page.Locator("[data-part=closed]")).ToBeHiddenAsync();
        (await scene.Noted(stage)).ShouldHaveSingleItem();

        Task<int> Becomes(string status) => stage.Read(db => db.Database.ExecuteSqlAsync($"""
            UPDATE attendance_days SET status = {status} WHERE register_id IN (SELECT id FROM attendance_registers WHERE meeting_id = {scene.MeetingId.Value})
            """));
    }

    [Fact]
    public async Task A_code_of_another_meeting_is_refused_by_name_and_stays_until_somebody_has_seen_it()
    {
        var (scene, elsewhere) = (await DeskScene.Set(stage, 3), await DeskScene.Set(stage, 1));
        await using var desk = await Desk.Open(stage, scene, "officer");
        await desk.Cut();
        await desk.Scan(elsewhere.Guests);
        await desk.Scan(scene.Guests.Take(1));
        await desk.Mend();

        var refused = desk.Page.Locator("[data-part=refusals] > li");
        await Expect(refused).ToHaveCountAsync(1);
        await Expect(refused).ToContainTextAsync($"Code …{elsewhere.Guests[0].Code[^6..]}");
        await Expect(refused).ToContainTextAsync("This code belongs to nobody on the list of this meeting.");
        await Expect(desk.Said).ToHaveTextAsync($"Code …{elsewhere.Guests[0].Code[^6..]}: refused, see below.");
        (await scene.Noted(stage)).ShouldHaveSingleItem().RegistrationId.ShouldBe(scene.Guests[0].Id);
        (await elsewhere.Noted(stage)).ShouldBeEmpty();

        await desk.Page.ReloadAsync();
        await Expect(refused).ToHaveCountAsync(1);
        await refused.Locator("[data-part=aside]").ClickAsync();
        await Expect(refused).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_scan_outside_the_session_lands_with_a_reason()
    {
        var scene = await DeskScene.Set(stage, 2);
        await using var desk = await Desk.Open(stage, scene, "officer", session: 3);
        // A machine whose clock is wrong: it takes the session for one under way.
        await desk.Page.EvaluateAsync("Object.assign(document.querySelector('[data-part=outside]').dataset, { opens: '0', closes: '9e15' })");
        await desk.Scan(scene.Guests.Take(1));
        var refused = desk.Page.Locator("[data-part=refusals] > li");
        await Expect(refused).ToContainTextAsync(scene.Guests[0].Name);
        await Expect(refused).ToContainTextAsync("This sitting is not under way.");

        await refused.Locator("[name=reason]").FillAsync("Comes to the second day only");
        await refused.Locator("form button").ClickAsync();
        await Expect(refused).ToHaveCountAsync(0);
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        await Expect(desk.Said).ToContainTextAsync("entered with the reason.");
        (await stage.Read(async db => await Task.FromResult(db.AttendanceEvents.Single(e => e.SessionId == scene.Sessions[3])))).Reason
            .ShouldBe("Comes to the second day only");
    }

    [Fact]
    public async Task At_a_session_that_is_not_under_way_one_reason_serves_everybody_who_is_entered()
    {
        var scene = await DeskScene.Set(stage, 3);
        var third = scene.Guests[2];
        await stage.Read(db => db.Registrations.Where(r => r.Id == third.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));
        await using var desk = await Desk.Open(stage, scene, "officer", session: 3);
        await Expect(desk.Page.Locator("[data-part=outside]")).ToContainTextAsync("This sitting is not under way.");
        (await desk.Page.Locator("[data-part=outside]").BoundingBoxAsync())!.Height.ShouldBeLessThan(240);
        await Expect(desk.Rows.First.Locator("[data-part=in]")).ToBeHiddenAsync();
        await desk.Scan(scene.Guests.Take(1));
        await Expect(desk.Said).ToHaveTextAsync("This sitting is not under way: write the reason at the top first.");

        await desk.Page.FillAsync("[data-part=reason]", "Comes to the second day only");
        await Expect(desk.Rows.First.Locator("[data-part=in]")).ToBeVisibleAsync();
        await desk.Scan(scene.Guests.Take(2));
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        await Expect(desk.Present).ToHaveTextAsync("2");
        (await stage.Read(db => Task.FromResult(db.AttendanceEvents.Where(e => e.SessionId == scene.Sessions[3]).Select(e => e.Reason).ToList())))
            .ShouldBe(["Comes to the second day only", "Comes to the second day only"]);

        // Who has not confirmed comes in with it too: the word on which they are confirmed for is another thing.
        await desk.Find.FillAsync("kazakhstan");
        await desk.Find.PressAsync("Enter");
        await Expect(desk.Rows.First.Locator("[name=word]")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Passport seen");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("confirmed and present.");
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        await Expect(desk.Present).ToHaveTextAsync("3");
        (await stage.Read(db => Task.FromResult(db.AttendanceEvents.Where(e => e.RegistrationId == third.Id).Select(e => e.Reason).ToList())))
            .ShouldBe(["Passport seen; Comes to the second day only"]);
    }

    [Fact]
    public async Task Enter_says_how_many_match_or_that_nobody_does_and_who_is_not_confirmed_is_confirmed_for_and_let_in_at_once()
    {
        var scene = await DeskScene.Set(stage, 7);
        await stage.Read(db => db.Registrations.Where(r => r.Id == scene.Guests[2].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Accepted)));
        await using var desk = await Desk.Open(stage, scene, "officer");
        await Expect(desk.Page.Locator("[data-part=outside]")).ToBeHiddenAsync();
        await desk.Scan(scene.Guests.Take(1));
        await Expect(desk.Said).ToContainTextAsync("present.");

        await desk.Find.FillAsync("georgi");
        await desk.Find.PressAsync("Enter");
        await Expect(desk.Said).ToHaveTextAsync("3 match “georgi”; type more.");
        await desk.Find.FillAsync("zzz");
        await desk.Find.PressAsync("Enter");
        await Expect(desk.Said).ToHaveTextAsync("Nobody on the list matches “zzz”.");

        await desk.Find.FillAsync("kazakhstan");
        await Expect(desk.Rows.First.Locator("[data-part=in]")).ToBeHiddenAsync();
        await desk.Find.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("not confirmed. Say on whose word you confirm.");
        await Expect(desk.Rows.First.Locator("[name=word]")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Rows.First.Locator("[name=word]")).ToBeHiddenAsync();

        // Without network too: the word waits with the entry.
        await desk.Cut();
        await desk.Rows.First.Locator("[data-part=confirm]").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("Told at the desk");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("confirmed and present.");
        await desk.Mend();
        await Expect(desk.Net).ToHaveTextAsync("Connected", new() { Timeout = 30_000 });
        (await stage.Read(db => db.Registrations.Where(r => r.Id == scene.Guests[2].Id).Select(r => r.Status).SingleAsync()))
            .ShouldBe(RegistrationStatus.Confirmed);
        (await scene.Noted(stage)).Select(e => e.Reason).ShouldBe([null, "Told at the desk"]);
    }

    [Fact]
    public async Task A_day_whose_last_session_has_not_begun_says_when_it_can_be_attested()
    {
        var scene = await DeskScene.Set(stage, 1);
        await stage.Given(new Application.Attendance.CheckIn(scene.MeetingId, scene.Sessions[0], scene.Guests[0].Id, null, AttendanceMethod.Desk,
            Guid.NewGuid(), null));
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        officer.Page.QuerySelectorAll(".page-head .soft").Count(s => s.TextContent.StartsWith("To be attested once", StringComparison.Ordinal)).ShouldBe(2);
        officer.Page.QuerySelectorAll("form[action$='/attestation']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_takes_away_what_the_desk_kept_and_says_so_where_something_waits()
    {
        var scene = await DeskScene.Set(stage, 4);
        await using var desk = await Desk.Open(stage, scene, "officer");
        (await Kept(desk.Page)).ShouldBe("list, page, worker");
        await desk.Cut();
        await desk.Scan(scene.Guests.Take(2));
        await Expect(desk.Net).ToContainTextAsync("2 scans waiting");

        await desk.Page.ClickAsync("form[action='/sign-out'] button");
        var asked = desk.Page.Locator("dialog.leave");
        await Expect(asked).ToContainTextAsync("2 entries of the registration desk wait on this machine");
        await asked.GetByText("Stay signed in").ClickAsync();
        await desk.Mend();
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        (await scene.Noted(stage)).Count.ShouldBe(2);

        await desk.Page.ClickAsync("form[action='/sign-out'] button");
        await desk.Page.WaitForURLAsync("**/sign-in");
        (await Kept(desk.Page)).ShouldBe("");
    }

    [Fact]
    public async Task What_another_person_noted_on_the_machine_waits_for_that_person()
    {
        var scene = await DeskScene.Set(stage, 4);
        await using var desk = await Desk.Open(stage, scene, "officer");
        await desk.Cut();
        await desk.Scan(scene.Guests.Take(1));
        await Expect(desk.Net).ToContainTextAsync("1 scan waiting");
        await desk.Context.ClearCookiesAsync();
        await desk.Mend();
        await Expect(desk.Net).ToContainTextAsync("You are signed out, 1 scan waiting");

        await desk.SignIn("head");
        await desk.OpenTab();
        await Expect(desk.Page.Locator("[data-part=others]")).ToHaveTextAsync(
            "1 scan of officer wait on this machine, and are sent once officer signs in here.");
        (await scene.Noted(stage)).ShouldBeEmpty();

        await desk.Context.ClearCookiesAsync();
        await desk.SignIn("officer");
        await desk.OpenTab();
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        (await scene.Noted(stage)).ShouldHaveSingleItem().By.ShouldBe("officer");
    }

    [Fact]
    public async Task The_desk_works_without_scripts()
    {
        var scene = await DeskScene.Set(stage, 8);
        using var officer = await stage.As("officer");
        await officer.Open($"/{scene.Address}?find=wojcik");
        officer.Page.QuerySelectorAll(".desk-rows > li").Length.ShouldBe(1);
        await officer.Send($"in-{scene.Guests[3].Id.Value}");
        officer.Notice.ShouldBe("Łucja WÓJCIK, Norway: present.");
        await officer.Send("code", ("QrCode", scene.Guests[1].Code));
        officer.Notice.ShouldBe("Giorgi KAPANADZE, Greece: present.");
        officer.Page.QuerySelectorAll(".desk-latest .row-title").Select(n => n.TextContent).ShouldBe(["Giorgi KAPANADZE", "Łucja WÓJCIK"]);

        var twice = officer.Filled("code", ("QrCode", scene.Guests[0].Code));
        await officer.Post($"/{scene.Address}/check-in", twice);
        await officer.Post($"/{scene.Address}/check-in", twice);
        (await scene.Noted(stage)).Count.ShouldBe(3);
        await officer.Send($"undo-{scene.Guests[0].Id.Value}");
        officer.Notice.ShouldBe("Åsa ÖBERG, Georgia: expected.");

        await stage.Read(db => db.Registrations.Where(r => r.Id == scene.Guests[2].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Accepted)));
        var confirm = $"confirm-{scene.Guests[2].Id.Value}";
        await officer.Open($"/{scene.Address}");
        await officer.Send(confirm);
        officer.Page.QuerySelector($"#{confirm}-Word-wrong").ShouldNotBeNull(officer.Refusal);
        await officer.Send(confirm, ("Word", "Told at the desk"));
        officer.Notice.ShouldBe($"{scene.Guests[2].Name}, Kazakhstan: present.", officer.Refusal);
        officer.Page.QuerySelector("main")!.TextContent.ShouldNotContain("Told at the desk", Case.Sensitive, "the word holds for one delegate");

        await officer.Send("code", ("QrCode", (await DeskScene.Set(stage, 1)).Guests[0].Code));
        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        officer.Refusal!.ShouldContain("This code belongs to nobody");

        await officer.Open($"/{scene.Address}?session={scene.Sessions[3].Value}");
        officer.Page.QuerySelector(".desk-outside")!.TextContent.ShouldContain("This sitting is not under way.");
        officer.Form($"in-{scene.Guests[5].Id.Value}").ShouldBeNull();
        await officer.Open($"/{scene.Address}?session={scene.Sessions[3].Value}&reason=Tomorrow+only");
        await officer.Send($"in-{scene.Guests[5].Id.Value}");
        officer.Notice.ShouldBe("Aigerim NURLANOVA, Uzbekistan: present.");
        await officer.Send($"in-{scene.Guests[4].Id.Value}");
        officer.Notice.ShouldBe("Nikos GEORGIOU, Poland: present.");
        await stage.Read(db => db.Registrations.Where(r => r.Id == scene.Guests[6].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Accepted)));
        await officer.Open($"/{scene.Address}?session={scene.Sessions[3].Value}&reason=Tomorrow+only");
        await officer.Send($"confirm-{scene.Guests[6].Id.Value}", ("Word", "Passport seen"));
        officer.Notice!.ShouldContain("present.", Case.Sensitive, officer.Refusal);
        (await stage.Read(db => db.AttendanceEvents.SingleAsync(e => e.RegistrationId == scene.Guests[6].Id))).Reason
            .ShouldBe("Passport seen; Tomorrow only");
    }

    [Fact]
    public async Task The_camera_is_for_the_desk_alone_and_its_worker_asks_nobody_else()
    {
        var scene = await DeskScene.Set(stage, 1);
        using var officer = await stage.As("officer");
        await officer.Open($"/{scene.Address}");
        officer.Answer.Headers.GetValues("Permissions-Policy").Single().ShouldStartWith("camera=(self),");
        await officer.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        officer.Answer.Headers.GetValues("Permissions-Policy").Single().ShouldStartWith("camera=(),");

        await officer.Open("/desk-worker.js");
        officer.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; connect-src 'self'");
        officer.Answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        officer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Fact]
    public async Task A_badge_before_the_camera_is_read_once()
    {
        var scene = await DeskScene.Set(stage, 3);
        var film = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.y4m");
        await File.WriteAllBytesAsync(film, Film(scene.Guests[1].Code), TestContext.Current.CancellationToken);
        try
        {
            await using var desk = await Desk.Open(stage, scene, "officer", arguments:
                ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}"]);
            List<string> loaded = [];
            desk.Page.Request += (_, request) => loaded.Add(new Uri(request.Url).Segments[^1]);
            await desk.Page.ClickAsync("[data-part=open-camera]");
            await Expect(desk.Said).ToContainTextAsync($"{scene.Guests[1].Name}, Greece: present.");
            loaded.ShouldContain("code-reader.js");
            await desk.Page.ClickAsync("[data-part=close-camera]");
            await Expect(desk.Page.Locator("[data-part=camera]")).ToBeHiddenAsync();
            (await desk.Page.EvaluateAsync<bool>("document.querySelector('video').srcObject.getTracks().every(t => t.readyState === 'ended')")).ShouldBeTrue();
            await Expect(desk.Net).ToHaveTextAsync("Connected");
            var noted = (await scene.Noted(stage)).ShouldHaveSingleItem();
            (noted.RegistrationId, noted.Method).ShouldBe((scene.Guests[1].Id, AttendanceMethod.Qr));
        }
        finally
        {
            File.Delete(film);
        }
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Nothing_keeps_anybody_from_using_the_desk_at_work_and_what_is_hit_is_large(int width, ColorScheme scheme)
    {
        var (scene, elsewhere) = (await DeskScene.Set(stage, 80), await DeskScene.Set(stage, 1));
        await using var desk = await Desk.Open(stage, scene, "officer", width: width, scheme: scheme);
        await desk.Scan(scene.Guests.Take(14));
        await desk.Scan(elsewhere.Guests);
        await Expect(desk.Page.Locator("[data-part=refusals] > li")).ToHaveCountAsync(1);
        await Expect(desk.Net).ToHaveTextAsync("Connected");
        List<string> faults = [.. (await Chromium.Faults(desk.Page)).Select(f => $"connected: {f}"), .. await Small(desk.Page)];

        await desk.Cut();
        await desk.Scan(scene.Guests.Skip(14).Take(3));
        await desk.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Expect(desk.Net).ToContainTextAsync("3 scans waiting");
        await desk.Find.FillAsync("norw");
        faults.AddRange((await Chromium.Faults(desk.Page)).Select(f => $"without network: {f}"));
        faults.AddRange(await Small(desk.Page));
        await desk.Page.ClickAsync("form[action='/sign-out'] button");
        await Expect(desk.Page.Locator("dialog.leave")).ToBeVisibleAsync();
        faults.AddRange((await Chromium.Faults(desk.Page)).Select(f => $"leaving: {f}"));
        faults.ShouldBeEmpty(string.Join('\n', faults));

        await desk.Page.EvaluateAsync("document.querySelector('[data-part=open-camera]').insertAdjacentHTML('beforebegin', '<button>x</button>')");
        (await Small(desk.Page)).ShouldHaveSingleItem().ShouldStartWith("small: x");
    }

    /// <summary>Buttons of the desk on which a thumb would miss.</summary>
    private static Task<string[]> Small(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('.desk button')].filter(b => b.offsetParent)
          .map(b => [b, b.getBoundingClientRect()]).filter(([, r]) => r.height < 44 || r.width < 44)
          .map(([b, r]) => `small: ${b.textContent.trim()} ${r.width} by ${r.height}`)
        """);

    /// <summary>What the browser keeps of the desk.</summary>
    private static Task<string> Kept(IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const kept = [];
          for (const name of await caches.keys())
            for (const asked of await (await caches.open(name)).keys())
              kept.push(asked.url.includes('/api/') ? 'list' : asked.url.includes('/assets/') ? null : 'page');
          if ((await navigator.serviceWorker.getRegistrations()).length) kept.push('worker');
          if ((await indexedDB.databases()).length && !kept.length) kept.push('entries');
          return [...new Set(kept.filter(Boolean))].sort().join(', ');
        }
        """);

    /// <summary>A second of film of a code on white paper, as cameras without colour give it.</summary>
    private static byte[] Film(string code)
    {
        const int width = 640, height = 480, scale = 8;
        using var drawn = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        var modules = drawn.ModuleMatrix;
        var (left, top) = ((width - (modules.Count * scale)) / 2, (height - (modules.Count * scale)) / 2);
        var grey = new byte[width * height];
        Array.Fill(grey, (byte)235);
        for (var y = 0; y < modules.Count * scale; y++)
            for (var x = 0; x < modules.Count * scale; x++)
                if (modules[y / scale][x / scale]) grey[((top + y) * width) + left + x] = 16;
        var colour = new byte[width * height / 2];
        Array.Fill(colour, (byte)128);
        using var film = new MemoryStream();
        film.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n"));
        for (var frame = 0; frame < 10; frame++)
        {
            film.Write("FRAME\n"u8);
            film.Write(grey);
            film.Write(colour);
        }

        return film.ToArray();
    }

    /// <summary>One desk: a browser of its own, behind a cable of its own.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly IPlaywright _playwright;
        private readonly IBrowser _browser;
        private readonly Cable _cable;
        private readonly string _address;

        private Desk(IPlaywright playwright, IBrowser browser, IBrowserContext context, Cable cable, string address) =>
            (_playwright, _browser, Context, _cable, _address) = (playwright, browser, context, cable, address);

        public IBrowserContext Context { get; }

        public string Origin => _cable.Address.ToString();

        public IPage Page { get; private set; } = null!;

        public ILocator Net => Page.Locator("[data-part=net-says]");

        public ILocator Present => Page.Locator("[data-part=count-present]");

        public ILocator Find => Page.Locator("[data-part=find]");

        public ILocator Said => Page.Locator("[data-part=said]");

        public ILocator Rows => Page.Locator("[data-part=list] > li");

        public ILocator Latest => Page.Locator("[data-part=latest] [data-part=name]");

        public static async Task<Desk> Open(
            Stage stage, DeskScene scene, string part, int session = 0, string[]? arguments = null, int width = 1280, ColorScheme scheme = ColorScheme.Light)
        {
            var playwright = await Playwright.CreateAsync();
            var browser = await playwright.Chromium.LaunchAsync(new(Chromium.Launch) { Args = [.. Chromium.Launch.Args!, .. arguments ?? []] });
            var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
            var desk = new Desk(playwright, browser, context, new Cable(stage.Address), $"{scene.Address}?session={scene.Sessions[session].Value}");
            await desk.SignIn(part);
            await desk.OpenTab();
            await Expect(desk.Page.Locator("[data-desk][data-kept=yes]")).ToHaveCountAsync(1);
            return desk;
        }

        public async Task SignIn(string part)
        {
            if (Page is null or { IsClosed: true }) Page = await Context.NewPageAsync();
            await Page.GotoAsync($"{_cable.Address}sign-in");
            await Page.FillAsync("[name=email]", $"{part}@stage.example");
            await Page.FillAsync("[name=password]", Stage.Password);
            await Page.ClickAsync("main button >> nth=0");
            await Page.WaitForURLAsync(_cable.Address.ToString());
        }

        public async Task OpenTab()
        {
            if (Page.IsClosed) Page = await Context.NewPageAsync();
            await Page.GotoAsync($"{_cable.Address}{_address}");
            await Expect(Page.Locator("[data-desk][data-ready=yes]")).ToHaveCountAsync(1);
        }

        public Task CloseTab() => Page.CloseAsync();

        public async Task Cut()
        {
            _cable.Cut();
            await Context.SetOfflineAsync(true);
        }

        public async Task Mend()
        {
            _cable.Mend();
            await Context.SetOfflineAsync(false);
        }

        /// <summary>A scanner that types the code and presses Enter.</summary>
        public async Task Scan(IEnumerable<Guest> guests)
        {
            foreach (var guest in guests)
            {
                await Find.FillAsync(guest.Code);
                await Find.PressAsync("Enter");
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
            await _cable.DisposeAsync();
        }
    }
}
