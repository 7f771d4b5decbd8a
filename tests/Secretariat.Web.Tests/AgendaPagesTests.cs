using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Secretariat.Application.Agendas;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;

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
        officer.Page.QuerySelector(".alert-warning p:last-child bdi")!.TextContent.ShouldBe("Item 2 <b>first</b>");
        officer.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: put the agenda right and ask the chairs again");
        officer.Form("submit")!.QuerySelector("button")!.TextContent.ShouldBe("Submit it unchanged");

        await Submit(officer);
        await coChair.Open(Review);
        coChair.Page.QuerySelector(".alert-warning p:last-child bdi")!.TextContent.ShouldBe("Item 2 <b>first</b>", "those who preside read it too");
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
    public async Task The_paper_stands_beside_the_text_in_a_frame_of_this_host_alone()
    {
        using var officer = await Stage.As("officer");
        await officer.Open(Editor);
        officer.Page.QuerySelector("iframe").ShouldBeNull();
        await officer.Open($"{Editor}?preview=beside");
        var source = officer.Page.QuerySelector("iframe")!.GetAttribute("src")!;
        officer.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-src 'self'");

        await officer.Open(source.Split('#')[0]);
        officer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        officer.Answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("SAMEORIGIN");
    }

    [Fact]
    public async Task A_day_is_kept_with_an_hour_and_that_of_the_item_above_is_proposed()
    {
        using var officer = await Stage.As("officer");
        await officer.Open(Editor);
        await officer.Send("add", ("Content.Title", "On the second day"), ("Content.Kind", "Report"), ("Content.Minutes", "30"), ("Content.Day", "2"));
        officer.Page.QuerySelector("#add-Content-Starts-wrong").ShouldNotBeNull(officer.Refusal);
        await officer.Send("add", ("Content.Starts", "09:30"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var item = await Row("On the second day");
        item.Day.ShouldBe(2);

        await officer.Open(Editor);
        officer.Filled("add")["Content.Day"].ShouldBe("2");
        await officer.Send("add", ("Content.Title", "Back on the first day"), ("Content.Kind", "Report"), ("Content.Day", "1"), ("Content.Minutes", "15"),
            ("Content.Starts", "16:40"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var back = await Row("Back on the first day");
        officer.Page.QuerySelector($"#item-{back.Id.Value} .wrong")!.TextContent.ShouldContain("an earlier day than what stands above it");
        officer.Page.QuerySelector($"#item-{item.Id.Value} .wrong").ShouldBeNull();
        await officer.Open($"{Editor}?item={back.Id.Value}");
        await officer.Send("remove");
        officer.Page.QuerySelector(".agenda-edit .wrong").ShouldBeNull();
        await officer.Open($"{Editor}?item={item.Id.Value}");
        await officer.Send("remove");
    }

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
        officer.Page.QuerySelector("[autofocus]")!.TextContent.Trim().ShouldBe("Silk Routes");

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

/// <summary>What a chair is shown and told when the text changes between two looks at it, without a script.</summary>
public sealed class AgendaReviewPageTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    private string Review => $"/agendas/{Stage.Scene.This.Agenda.Value}";

    [Fact]
    public async Task A_chair_asked_again_sees_what_changed_since_they_approved_and_the_secretariat_reads_their_comment()
    {
        using var officer = await Stage.As("officer");
        using var chair = await Stage.As("chair");
        using var coChair = await Stage.As("cochair");
        await Stage.Submitted();
        await chair.Open(Review);
        await chair.Send("approve", ("Comment", "Short and <b>good</b>."));
        await coChair.Open(Review);
        await officer.Open($"/meetings/{Stage.Scene.This.Meeting.Value}/agenda");
        officer.Page.QuerySelector("#approvals ~ .rows .row-note bdi")!.TextContent.ShouldBe("Short and <b>good</b>.");

        await officer.Open($"{Editor}?item={(await Row("Opening")).Id.Value}");
        await officer.Send("item", ("Content.Title", "Welcome"));
        await coChair.Send("approve");
        coChair.Status.ShouldBe(HttpStatusCode.Conflict);
        coChair.Refusal!.ShouldContain("The secretariat has changed the text since it asked you. You will be asked again");

        await Stage.Submitted();
        await chair.Open(Review);
        chair.Page.QuerySelector("#changed")!.TextContent.ShouldStartWith("What changed since you approved it on ");
        Marked(chair).ShouldBe(("Opening (open)", "Welcome (open)"));
        (await coChair.Open(Review)).Page.QuerySelector("#changed").ShouldBeNull("the Co-Chair decided on no earlier text");

        await chair.Send("return", ("Comment", "The old word was better."));
        (await officer.Open($"/meetings/{Stage.Scene.This.Meeting.Value}/agenda")).Page.QuerySelector(".alert-warning")!.TextContent
            .ShouldMatch(@"^\s*Chair \(.+\), .+, returned the agenda: \(.+UTC\)\s+The old word was better\.\s*$");
        (await officer.Open("/")).Page.QuerySelector("#waiting ~ .rows")!.TextContent.ShouldMatch(@"Agenda returned by a chair\s+.+, by Chair \(.+\), .+UTC");
        await officer.Open($"{Editor}?item={(await Row("Welcome")).Id.Value}");
        await officer.Send("item", ("Content.Title", "Opening of the meeting"));
        await Stage.Submitted();
        await chair.Open(Review);
        chair.Page.QuerySelector("#changed")!.TextContent.ShouldStartWith("What changed since you returned it on ");
        Marked(chair).ShouldBe(("Welcome (open)", "Opening of the meeting (open)"));
    }

    private static (string?, string?) Marked(Visitor chair) =>
        (chair.Page.QuerySelector("del.was")?.TextContent.Trim(), chair.Page.QuerySelector("ins.now")?.TextContent.Trim());
}

/// <summary>An agenda that is out: adopted with what the meeting changed orally, and its texts compared, without a script.</summary>
public sealed class AgendaAdoptionPageTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    private string Room => $"/meetings/{Stage.Scene.This.Meeting.Value}/agenda";

    [Fact]
    public async Task What_the_meeting_changed_orally_is_put_on_record_in_one_act_and_compared_with_what_was_issued()
    {
        using var officer = await Stage.As("officer");
        foreach (var title in new[] { "Reports", "Plans", "Any other business" }) await Add(officer, title, "20");
        await Place(officer, "Plans", "In");
        await Issued();
        await officer.Open($"{Room}/adoption");
        officer.Status.ShouldBe(HttpStatusCode.SeeOther, "nothing is adopted before the meeting sits");
        await officer.Open(Room);
        officer.Page.QuerySelector("form[action$='/comparison']").ShouldBeNull("there is one text");
        await Stage.Read(db => db.Meetings.Where(m => m.Id == Stage.Scene.This.Meeting)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.InSession)));
        await officer.Open(Room);
        officer.Form("adopt").ShouldNotBeNull();
        await officer.Open(officer.Page.QuerySelector($"a[href='{Room}/adoption']")!.GetAttribute("href")!);
        var (opening, reports, plans, other) = (await Id("Opening"), await Id("Reports"), await Id("Plans"), await Id("Any other business"));

        (string, string)[] entered =
        [
            ($"Title.{opening}", "Opening of the meeting"), ($"Off.{reports}", "true"), ($"Off.{plans}", "true"),
            ("Added.1.Title", "Situation at the border"), ("Added.1.Place", $"before:{other}"),
            ("Added.2.Title", "Next steps"), ("Added.2.Place", $"before:{other}"),
            ("Added.3.Title", "First figures"), ("Added.3.Place", $"under:{opening}"),
        ];
        await officer.Send("oral", [.. entered, ($"Title.{other}", "")]);
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Filled("oral")["Added.1.Title"].ShouldBe("Situation at the border");
        (await Stage.Agenda()).Status.ShouldBe(AgendaStatus.Issued);

        await officer.Send("oral", [.. entered, ($"Title.{other}", "Other business")]);
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        (await Stage.Agenda()).Status.ShouldBe(AgendaStatus.Adopted);
        (await Stage.Agenda()).Lines().Select(l => $"{l.Number} {l.Title}").ShouldBe(
            ["1 Opening of the meeting", "1.1 First figures", "2 Situation at the border", "3 Next steps", "4 Other business"]);

        await officer.Open($"{Editor[..^5]}/comparison?before=1&after=2");
        officer.Page.QuerySelector("#changed")!.TextContent.ShouldEndWith(" to Adopted agenda");
        officer.Page.QuerySelectorAll("ins.now").Select(i => i.TextContent.Trim()).ShouldContain("Opening of the meeting (open)");
        officer.Page.QuerySelectorAll("del.was").Select(d => d.TextContent.Trim()).ShouldContain("Any other business (20 minutes)");
        await officer.Open(officer.Page.QuerySelector("a[href*='/changes/pdf']")!.GetAttribute("href")!);
        officer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        await officer.Open(Room);
        officer.Page.QuerySelector("form[action$='/comparison'] select[name=after] option")!.TextContent.ShouldBe("Adopted agenda");
    }

    private async Task<Guid> Id(string title) => (await Row(title)).Id.Value;

    private async Task Issued()
    {
        await Stage.Submitted();
        foreach (var part in new[] { "chair", "cochair" })
        {
            using var chair = await Stage.As(part);
            await chair.Open(Editor[..^5]);
            await chair.Send("approve");
        }

        await Stage.Given(new IssueProvisionalAgenda(Stage.Scene.This.Agenda, (await Stage.Agenda()).Version));
    }
}

/// <summary>The editor in a browser that runs its script.</summary>
public sealed class AgendaEditorScriptTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    [Fact]
    public async Task An_item_is_dragged_before_another_and_under_a_third_and_moved_by_keys()
    {
        using var officer = await Stage.As("officer");
        foreach (var title in new[] { "Reports", "Silk Routes", "Black Sea" }) await Add(officer, title, "20");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1600 } });
        var page = await Browsers.SignedIn(context, Stage, "officer");
        await page.GotoAsync($"{Stage.Address}{Editor[1..]}");

        await Drag(page, "Black Sea", "Silk Routes", 0.1f);
        (await Titles()).TakeLast(3).ShouldBe(["Reports", "Black Sea", "Silk Routes"]);
        await Drag(page, "Silk Routes", "Reports", 0.5f);
        (await Row("Silk Routes")).ParentId.ShouldBe((await Row("Reports")).Id);
        (await Titles()).TakeLast(3).ShouldBe(["Reports", "Silk Routes", "Black Sea"]);

        await page.FocusAsync($"#item-{(await Row("Black Sea")).Id.Value} a");
        await Moved(page, () => page.Keyboard.PressAsync("Alt+ArrowUp"));
        (await Titles()).TakeLast(3).ShouldBe(["Black Sea", "Reports", "Silk Routes"]);
    }

    [Fact]
    public async Task An_item_is_moved_by_keys_again_and_again_and_nothing_moves_while_something_is_entered()
    {
        using var officer = await Stage.As("officer");
        foreach (var title in new[] { "First", "Second", "Third" }) await Add(officer, title, "20");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, Stage, "officer");
        var link = $"#item-{(await Row("Third")).Id.Value} .agenda-title";
        await page.GotoAsync($"{Stage.Address}{Editor[1..]}?item={(await Row("Third")).Id.Value}");

        await page.FillAsync("[name='Content.Title']", "Third and last");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await page.FocusAsync(link);
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        (await page.InputValueAsync("[name='Content.Title']")).ShouldBe("Third and last");
        (await Titles()).TakeLast(3).ShouldBe(["First", "Second", "Third"]);

        await page.FillAsync("[name='Content.Title']", "Third");
        await page.FocusAsync(link);
        await Moved(page, () => page.Keyboard.PressAsync("Alt+ArrowUp"));
        await Assertions.Expect(page.Locator(link)).ToBeFocusedAsync();
        await Moved(page, () => page.Keyboard.PressAsync("Alt+ArrowUp"));
        await Assertions.Expect(page.Locator(link)).ToBeFocusedAsync();
        (await Titles()).TakeLast(3).ShouldBe(["Third", "First", "Second"]);
        (await page.InputValueAsync("[name='Content.Title']")).ShouldBe("Third", "the item stays open");
    }

    [Fact]
    public async Task Who_else_writes_is_named_to_each_and_nobody_to_who_writes_alone()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var ofOfficer = await chromium.NewContextAsync();
        await using var ofHead = await chromium.NewContextAsync();
        var (first, second) = (await Browsers.SignedIn(ofOfficer, Stage, "officer"), await Browsers.SignedIn(ofHead, Stage, "head"));
        await Told(first);
        (await first.Locator("[data-writers] [role=status]").IsHiddenAsync()).ShouldBeTrue();

        await Told(second);
        (await second.Locator("[data-writers] [role=status]").TextContentAsync())!.ShouldStartWith("officer is writing on this agenda too.");
        using var officer = await Stage.As("officer");
        (await officer.Open(Editor)).Page.QuerySelector("[data-writers] [role=status]")!.TextContent.ShouldStartWith("head is writing on this agenda too.");

        async Task Told(IPage page) => await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync($"{Stage.Address}{Editor[1..]}"), answer => answer.Url.EndsWith("/writers", StringComparison.Ordinal) && answer.Ok);
    }

    /// <summary>The page that stands there after the move was sent and carried out.</summary>
    private static async Task Moved(IPage page, Func<Task> move)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await move();
        await page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync();
    }

    private async Task Drag(IPage page, string title, string onto, float part)
    {
        var target = page.Locator($"#item-{(await Row(onto)).Id.Value}");
        var box = (await target.BoundingBoxAsync())!;
        var handle = page.Locator($"#item-{(await Row(title)).Id.Value} .agenda-no");
        await Moved(page, () => handle.DragToAsync(target, new()
        {
            TargetPosition = new() { X = box.Width / 2, Y = box.Height * part },
        }));
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
        officer.Page.QuerySelectorAll("main .page-head a").Single(a => a.TextContent == "Show the paper beside").GetAttribute("href")
            .ShouldBe($"{Editor}?preview=beside", "it leads back into the editor, not to the act");

        await officer.Send("add", ("Content.Title", ""), ("Content.Minutes", "long"));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Form("add")!.QuerySelectorAll(".wrong").Select(w => w.TextContent).ShouldBe(["Error:Title is needed.", "Error:Enter a number."],
            Case.Insensitive, "all that is wrong is said at once");
    }

    [Fact]
    public async Task What_one_left_alone_takes_what_somebody_else_saved_meanwhile()
    {
        using var officer = await Stage.As("officer");
        using var head = await Stage.As("head");
        await Add(officer, "Follow-up", "60");
        var item = $"{Editor}?item={(await Row("Follow-up")).Id.Value}";
        await officer.Open(item);
        await head.Open(item);
        await head.Send("item", ("Content.Minutes", "75"), ("Content.Lead", "The Chair"));

        await officer.Send("item", ("Content.Title", "Follow-up to the last meeting"), ("Content.Lead", "The Rapporteur"));
        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Refusal!.ShouldContain("changed an item of the agenda, just now");
        officer.Filled("item")["Content.Minutes"].ShouldBe("75");
        officer.Filled("item")["Content.Title"].ShouldBe("Follow-up to the last meeting");
        officer.Form("item")!.QuerySelectorAll(".meanwhile").Select(m => m.TextContent.Trim())
            .ShouldBe(["Now on record: Follow-up", "Now on record: The Chair"]);

        await officer.Send("item");
        (await Row("Follow-up to the last meeting")).ShouldSatisfyAllConditions(l => l.Minutes.ShouldBe(75), l => l.Lead.ShouldBe("The Rapporteur"));
    }
}

/// <summary>The items of an agenda in another language, all on one page, without a script.</summary>
public sealed class AgendaTranslationPageTests(Stage stage) : AgendaEditor(stage), IClassFixture<Stage>
{
    private string Here => $"/meetings/{Stage.Scene.This.Meeting.Value}/agenda/translation";

    [Fact]
    public async Task All_items_are_translated_in_one_act_and_what_no_longer_fits_is_shown_beside_the_empty_field()
    {
        using var officer = await Stage.As("officer");
        await Add(officer, "Coffee break", "15");
        await Add(officer, "Reports of the working groups", "30");
        var (pause, report) = ((await Row("Coffee break")).Id.Value, (await Row("Reports of the working groups")).Id.Value);
        await officer.Open($"{Here}?language=ar");
        var field = officer.Form("translation")!.QuerySelector($"input[name='Title.{report}']")!;
        (field.GetAttribute("lang"), field.GetAttribute("dir"), field.GetAttribute("value")).ShouldBe(("ar", "rtl", ""));
        Beside(officer, pause).ShouldContain("As delivered: ");

        await officer.Send("translation", ($"Title.{report}", "تقارير أفرقة العمل"), ($"Title.{pause}", ""));
        officer.Notice!.ShouldContain("saved");
        officer.Form("translation")!.QuerySelector("input[name=Language]")!.GetAttribute("value").ShouldBe("ar", "it stays with the language");
        officer.Form("translation")!.QuerySelector($"input[name='Title.{report}']")!.GetAttribute("value").ShouldBe("تقارير أفرقة العمل");
        (await Row("Reports of the working groups")).Translations.ShouldBe([new("ar", ItemPart.Title, "تقارير أفرقة العمل", "Reports of the working groups")]);

        await officer.Open($"{Editor}?item={report}");
        officer.Html.ShouldNotContain("no longer fits");
        await officer.Send("item", ("Content.Title", "Reports of all working groups"));
        officer.Html.ShouldContain("What was translated into Arabic no longer fits");
        await officer.Open($"{Here}?language=ar");
        officer.Form("translation")!.QuerySelector($"input[name='Title.{report}']")!.GetAttribute("value").ShouldBe("");
        Beside(officer, report).ShouldContain("تقارير أفرقة العمل");
    }

    [Fact]
    public async Task Who_comes_too_late_finds_their_words_beside_what_stands_now()
    {
        using var officer = await Stage.As("officer");
        using var head = await Stage.As("head");
        await Add(officer, "Plans of the working groups", "10");
        var plans = (await Row("Plans of the working groups")).Id.Value;
        await officer.Open($"{Here}?language=fr");
        await head.Open($"{Here}?language=fr");
        await head.Send("translation", ($"Title.{plans}", "Projets"));
        await officer.Send("translation", ($"Title.{plans}", "Plans"));
        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Form("translation")!.QuerySelector($"input[name='Title.{plans}']")!.GetAttribute("value").ShouldBe("Plans");
        officer.Form("translation")!.QuerySelector(".meanwhile")!.TextContent.ShouldContain("Projets");
        (await Row("Plans of the working groups")).Translations.Single().Text.ShouldBe("Projets");
    }

    private static string Beside(Visitor officer, Guid item) =>
        officer.Form("translation")!.QuerySelector($"input[name='Title.{item}']")!.ParentElement!.QuerySelector(".hint")!.TextContent;
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
        head.Refusal!.ShouldContain("changed the venue");
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
