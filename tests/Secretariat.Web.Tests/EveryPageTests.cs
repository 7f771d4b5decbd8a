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
                if (visitor.Status is HttpStatusCode.SeeOther) continue;
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
        var weight = officer.Html.Length;

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
    }

    [Fact]
    public async Task Nothing_keeps_anybody_from_using_a_page_on_a_phone_in_the_dark_or_on_a_wide_screen_in_the_light()
    {
        await stage.Submitted();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Launch);
        var (faults, met) = (new List<string>(), 0);
        (string, int, ColorScheme)[] always = [("nobody", 320, ColorScheme.Light), ("head", 1280, ColorScheme.Light), ("head", 390, ColorScheme.Dark)];
        (string, int, ColorScheme)[] also = [("nobody", 1280, ColorScheme.Dark), ("chair", 390, ColorScheme.Light), ("officer", 1280, ColorScheme.Dark)];
        foreach (var (part, width, scheme) in Environment.GetEnvironmentVariable("SECRETARIAT_FULL") == "1" ? [.. always, .. also] : always)
        {
            using var visitor = await stage.As(part);
            await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
            var page = await SignedIn(context, part);
            foreach (var address in PageMatrixTests.AddressesOf(stage.Services))
            {
                // The page of what is not there is looked at once, and the door where it stands.
                if ((await visitor.Open(PageMatrixTests.Concrete(stage, address))).Status is not HttpStatusCode.OK) continue;
                faults.AddRange((await Examine(page, PageMatrixTests.Concrete(stage, address))).Select(f => $"{part} {width} {scheme} {address}: {f}"));
                met++;
            }
        }

        met.ShouldBeGreaterThan(50);
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Fact]
    public async Task A_page_that_keeps_people_out_or_runs_what_it_should_not_would_be_found()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(Launch);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        var faults = await Examine(page, "/planted");

        faults.ShouldContain(f => f.Contains("label", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("image-alt", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("Content Security Policy", StringComparison.Ordinal));
        (await page.TitleAsync()).ShouldBe("Planted");
    }

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    private static BrowserTypeLaunchOptions Launch => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    };

    private async Task<IPage> SignedIn(IBrowserContext context, string part)
    {
        var page = await context.NewPageAsync();
        if (part == "nobody") return page;
        await page.GotoAsync($"{stage.Address}sign-in");
        await page.FillAsync("[name=email]", $"{part}@stage.example");
        await page.FillAsync("[name=password]", Stage.Password);
        await page.ClickAsync("main button");
        return page;
    }

    /// <summary>What axe finds, what the browser refuses to load or run, and whether the page is wider than its window.</summary>
    private async Task<List<string>> Examine(IPage page, string path)
    {
        List<string> faults = [];
        void Hear(object? sender, IConsoleMessage message)
        {
            if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal)) faults.Add(message.Text);
        }

        void See(object? sender, IRequest request)
        {
            if (!request.Url.StartsWith(stage.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Add($"asks another host: {request.Url}");
        }

        page.Console += Hear;
        page.Request += See;
        await page.GotoAsync(new Uri(stage.Address, path).ToString());
        await page.EvaluateAsync(Axe.Value);
        faults.AddRange(await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
            + ".map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target).join(' | ')}`)"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) faults.Add("wider than the window");
        page.Console -= Hear;
        page.Request -= See;
        return faults;
    }

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
