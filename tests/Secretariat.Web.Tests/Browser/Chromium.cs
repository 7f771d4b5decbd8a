using Microsoft.Playwright;

namespace Secretariat.Web.Tests;

/// <summary>Chromium as the tests use it: the machine's own, asking nobody else for anything.</summary>
internal static class Chromium
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    // How long a page may take on a machine that does other work is not what any test is about.
    static Chromium() => Assertions.SetDefaultExpectTimeout(30_000);

    public static BrowserTypeLaunchOptions Launch => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    };

    /// <summary>What axe finds on the page as it stands, and whether it is wider than its window.</summary>
    public static async Task<List<string>> Faults(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe.Value);
        List<string> faults =
        [
            .. await page.EvaluateAsync<string[]>(
                "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                + ".map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target).join(' | ')}`)"),
        ];
        faults.AddRange(await page.EvaluateAsync<string[]>(
            "() => { const wide = document.documentElement.clientWidth; return document.documentElement.scrollWidth <= wide ? [] : "
            + "['wider than the window: ' + [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > wide + 0.5)"
            + ".slice(-3).map(e => e.outerHTML.slice(0, 90)).join(' | ')]; }"));
        return faults;
    }
}
