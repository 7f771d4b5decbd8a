using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Secretariat.Web.Tests;

/// <summary>
/// What holds for every page: it comes from this host alone, weighs little, can be used by everybody (axe finds nothing), in light and dark, on a phone and
/// on a wide screen.
/// </summary>
public sealed partial class EveryPageTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own_and_each_says_what_it_is()
    {
        var met = 0;
        foreach (var part in new[] { "nobody", "head", "chair" })
        {
            using var visitor = await stage.As(part);
            foreach (var address in PageMatrixTests.AddressesOf(stage.Services))
            {
                await visitor.Open(PageMatrixTests.Concrete(stage, address));
                if (visitor.Status is HttpStatusCode.SeeOther || IsFile(visitor)) continue;
                Faults(visitor).ShouldBeEmpty($"{part} at {address}");
                visitor.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(Shared.PageHeaders.Policy);
                visitor.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
                met++;
            }
        }

        met.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_page_with_a_style_a_script_and_a_field_without_a_label_would_be_found()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/planted");

        Faults(visitor).ShouldBe(["<style>", "<script>", "field without a label: unlabelled", "no language", "no way past the navigation"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_first_page_weighs_little_and_what_it_needs_is_kept_for_good()
    {
        using var officer = await stage.As("officer");
        using var wire = new HttpClient { BaseAddress = stage.Address };
        wire.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var page = System.Text.Encoding.UTF8.GetByteCount(officer.Html);
        var weight = page;

        foreach (var address in officer.Page.QuerySelectorAll("link[rel=stylesheet], script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            var answer = await wire.GetAsync(address, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            (await wire.GetAsync(address.Replace("/assets/", "/assets/0", StringComparison.Ordinal), TestContext.Current.CancellationToken)).StatusCode
                .ShouldBe(HttpStatusCode.NotFound);
        }

        weight.ShouldBeInRange(10_000, 150_000);
        // Whoever comes again fetches the page alone: all else is immutable, as its answers said.
        page.ShouldBeInRange(2_000, 30_000);
    }

    [Fact]
    public async Task Nothing_keeps_anybody_from_using_a_page_on_a_phone_in_the_dark_or_on_a_wide_screen_in_the_light()
    {
        await stage.Submitted();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        var (faults, met) = (new List<string>(), 0);
        (string, int, ColorScheme)[] always = [("nobody", 320, ColorScheme.Light), ("head", 1280, ColorScheme.Light), ("head", 390, ColorScheme.Dark)];
        (string, int, ColorScheme)[] also = [("nobody", 1280, ColorScheme.Dark), ("chair", 390, ColorScheme.Light), ("officer", 1280, ColorScheme.Dark)];
        foreach (var (part, width, scheme) in Environment.GetEnvironmentVariable("SECRETARIAT_FULL") == "1" ? [.. always, .. also] : always)
        {
            using var visitor = await stage.As(part);
            await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
            var page = await Browsers.SignedIn(context, stage, part);
            foreach (var address in PageMatrixTests.AddressesOf(stage.Services))
            {
                // The page of what is not there is looked at once, and the door where it stands.
                if ((await visitor.Open(PageMatrixTests.Concrete(stage, address))).Status is not HttpStatusCode.OK || IsFile(visitor)) continue;
                // A page that leads on by itself is gone before it can be looked at.
                if (visitor.Page.QuerySelector("meta[http-equiv=refresh]") is not null) continue;
                faults.AddRange((await Examine(page, PageMatrixTests.Concrete(stage, address))).Select(f => $"{part} {width} {scheme} {address}: {f}"));
                if (visitor.Page.QuerySelector(".list-tools") is not null)
                {
                    await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                    faults.AddRange((await Chromium.Faults(page)).Select(f => $"{part} {width} {scheme} {address}, opened: {f}"));
                }

                met++;
            }
        }

        met.ShouldBeGreaterThan(50);
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Theory]
    [InlineData("en", 1280, ColorScheme.Dark)]
    [InlineData("ar", 320, ColorScheme.Light)]
    [InlineData("ru", 390, ColorScheme.Dark)]
    public async Task Nothing_keeps_a_focal_point_or_a_delegate_from_using_the_portal(string language, int width, ColorScheme scheme)
    {
        var party = await stage.Invite(language);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        var faults = new List<string>();
        foreach (var (token, paths) in new[]
                 {
                     (party.Focal, new[] { "/portal", $"/portal/delegates/{party.Accepted.Value}", $"/portal/delegates/{Guid.NewGuid()}" }),
                     (party.Delegate, ["/portal", "/link?lang=" + language]),
                 })
        {
            await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
            var page = await context.NewPageAsync();
            await page.GotoAsync($"{stage.Address}link#{token}");
            await page.ClickAsync("main form button");
            await page.WaitForURLAsync("**/portal");
            foreach (var path in paths)
            {
                faults.AddRange((await Examine(page, path)).Select(f => $"{path}: {f}"));
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                faults.AddRange((await Chromium.Faults(page)).Select(f => $"{path}, opened: {f}"));
            }

            await page.GotoAsync($"{stage.Address}portal");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.ClickAsync("form[action='/portal/delegates'] button, form[action='/portal/withdrawal'] button");
            // A click returns before the answer has come; a focus that never comes ends as a timeout.
            await page.WaitForFunctionAsync("document.activeElement.classList.contains('error-summary')");
            faults.AddRange((await Chromium.Faults(page)).Select(f => $"refused: {f}"));
        }

        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Fact]
    public async Task Nothing_keeps_anybody_from_reading_why_a_token_was_refused_and_which_they_have()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await Browsers.SignedIn(context, stage, "officer");
        await page.GotoAsync(new Uri(stage.Address, "/account/tokens").ToString());
        await page.ClickAsync("summary:text('New token')");
        await page.FillAsync("[name=Days]", "");
        await page.ClickAsync("form[action='/account/tokens'] button");
        await page.WaitForFunctionAsync("document.querySelectorAll('.error-summary a').length === 2");
        (await page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.error-summary a')].map(a => a.getBoundingClientRect().height))"))
            .ShouldBeGreaterThanOrEqualTo(24, "two short messages are too close for a thumb");
        (await Chromium.Faults(page)).ShouldBeEmpty();

        await page.FillAsync("[name=Name]", "Nightly copy");
        await page.FillAsync("[name=Days]", "30");
        await page.ClickAsync("form[action='/account/tokens'] button");
        await page.WaitForSelectorAsync("td form");
        (await Chromium.Faults(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_keeps_people_out_or_runs_what_it_should_not_would_be_found()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        var faults = await Examine(page, "/planted");

        faults.ShouldContain(f => f.Contains("label", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("image-alt", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("Content Security Policy", StringComparison.Ordinal));
        (await page.TitleAsync()).ShouldBe("Planted");
    }

    /// <summary>What axe finds, what the browser refuses to load or run, and whether the page is wider than its window.</summary>
    private async Task<List<string>> Examine(IPage page, string path)
    {
        List<string> faults = [];
        void Hear(object? sender, IConsoleMessage message)
        {
            if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal)) faults.Add(message.Text);
        }

        void See(object? sender, IRequest request)
        {
            if (!request.Url.StartsWith(stage.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Add($"asks another host: {request.Url}");
        }

        page.Console += Hear;
        page.Request += See;
        await page.GotoAsync(new Uri(stage.Address, path).ToString());
        faults.AddRange(await Chromium.Faults(page));
        page.Console -= Hear;
        page.Request -= See;
        return faults;
    }

    private static bool IsFile(Visitor visitor) => visitor.Answer.Content.Headers.ContentDisposition is not null;

    private static List<string> Faults(Visitor visitor)
    {
        List<string> faults = [.. Inline().Matches(visitor.Html).Select(m => m.Value)];
        var page = visitor.Page;
        if (page.QuerySelectorAll("h1").Length != 1) faults.Add("not one heading");
        if (string.IsNullOrWhiteSpace(page.Title)) faults.Add("no title");
        if (page.DocumentElement.GetAttribute("lang") is null) faults.Add("no language");
        if (page.QuerySelector("a.skip[href='#content']") is null || page.QuerySelector("main#content") is null) faults.Add("no way past the navigation");
        faults.AddRange(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"two of the id {g.Key}"));
        faults.AddRange(page.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(f => f.Closest("label") is null && page.QuerySelector($"label[for='{f.Id}']") is null)
            .Select(f => $"field without a label: {f.GetAttribute("name")}"));
        return faults;
    }

    [GeneratedRegex("<script(?! src=\"/assets/)[^>]*>|<style[^>]*>|<iframe[^>]*>| style=\"| on[a-z]+=\"|(src|href)=\"(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
