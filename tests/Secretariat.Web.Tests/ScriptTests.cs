using Microsoft.Playwright;

namespace Secretariat.Web.Tests;

/// <summary>What scripts add to pages that work without them.</summary>
public sealed class ScriptTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("history", true)]
    [InlineData("", false)]
    public async Task On_a_phone_the_bar_of_rooms_begins_where_the_reader_is(string room, bool moved)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await Browsers.SignedIn(context, stage, "officer");
        await page.GotoAsync($"{stage.Address}meetings/{stage.Scene.This.Meeting.Value}/{room}");

        (await page.EvaluateAsync<double>("() => document.querySelector('.rooms ul').scrollLeft > 0 ? 1 : 0")).ShouldBe(moved ? 1 : 0);
        (await page.EvaluateAsync<bool>("""
            () => {
              const [here, bar] = ['.rooms [aria-current]', '.rooms ul'].map((s) => document.querySelector(s).getBoundingClientRect());
              return here.left >= bar.left && here.right <= bar.right;
            }
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_leaves_what_they_write_is_asked_first_and_whoever_saves_it_is_not()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, stage, "officer");
        List<string> asked = [];
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        var editor = $"{stage.Address}agendas/{stage.Scene.This.Agenda.Value}/edit";
        await page.GotoAsync(editor);
        await page.Locator("[name='Content.Title']").PressSequentiallyAsync("Reports");
        await page.ClickAsync("text=Done");
        await Assertions.Expect(page.Locator("[name='Content.Title']")).ToHaveValueAsync("Reports");
        asked.ShouldBe(["beforeunload"]);
        page.Url.ShouldBe(editor);

        await page.ClickAsync("text=Add the item");
        await page.WaitForURLAsync("**/edit?item=*");
        await page.ClickAsync("text=Done");
        await page.WaitForURLAsync("**/agenda");
        asked.Count.ShouldBe(1, "what is saved, or never entered, holds nobody back");
    }

    [Fact]
    public async Task The_second_click_of_a_double_click_does_nothing_on_the_page_that_came_meanwhile()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, stage, "officer");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await page.Clock.SetFixedTimeAsync(now);
        await page.GotoAsync($"{stage.Address}meetings/{stage.Scene.This.Meeting.Value}");
        await page.ClickAsync("summary:text-is('Add a deadline')");
        await page.FillAsync("form:has([name=Kind]) [name=DueOn]", "2024-06-01");
        await page.ClickAsync("text=Set the deadline");
        await page.WaitForSelectorAsync(".notice");

        var act = page.Locator("details.act").First;
        await ClickAgain();
        await Assertions.Expect(act).Not.ToHaveAttributeAsync("open", "");
        await page.Clock.SetFixedTimeAsync(now.AddSeconds(2));
        await ClickAgain();
        await Assertions.Expect(act).ToHaveAttributeAsync("open", "");

        async Task ClickAgain()
        {
            await act.Locator("summary").First.HoverAsync();
            await page.Mouse.DownAsync(new() { ClickCount = 2 });
            await page.Mouse.UpAsync(new() { ClickCount = 2 });
        }
    }

    [Fact]
    public async Task A_page_that_answers_a_form_stands_under_the_address_of_the_form_so_that_it_is_sent_once()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, stage, "head");
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var form = $"{stage.Address}bodies/found";
        await page.GotoAsync(form);
        await page.FillAsync("[name=Name]", "Working Group on Forms");
        await page.ClickAsync("main button >> nth=0");

        await page.WaitForSelectorAsync(".error-summary");
        (await page.InputValueAsync("[name=Name]")).ShouldBe("Working Group on Forms");
        page.Url.ShouldBe(form);
        await page.GotoAsync($"{stage.Address}bodies");
        await page.GoBackAsync();
        await page.ReloadAsync();
        page.Url.ShouldBe(form);
        (await page.QuerySelectorAsync(".error-summary")).ShouldBeNull();
        sent.ShouldBe(1);
    }
}
