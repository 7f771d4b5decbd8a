using Microsoft.Playwright;

namespace Secretariat.Web.Tests;

/// <summary>The field in the head of every page.</summary>
public sealed class SearchTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Ctrl_K_the_name_the_arrow_and_return_lead_to_a_thing_and_escape_leads_back_to_the_field()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, stage, "officer");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("turkiye");
        var hit = page.Locator(".seek-hits a").Filter(new() { HasText = "Türkiye" }).First;
        await Assertions.Expect(hit).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".seek-hits a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#seek")).ToBeFocusedAsync();
        await Assertions.Expect(hit).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?search=turkiye");
        await Assertions.Expect(page.Locator("main .found a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_field_opens_a_page_with_what_was_found()
    {
        using var officer = await stage.As("officer");

        (await officer.Open("/search?search=turkiye")).Page.QuerySelector("main .found a")!.TextContent.ShouldBe("Türkiye");
        officer.Page.QuerySelector("#seek")!.GetAttribute("value").ShouldBe("turkiye");
        (await officer.Open("/search?search=nothinglikethis")).Page.QuerySelector("main")!.TextContent.ShouldContain("Nothing found");
    }
}
