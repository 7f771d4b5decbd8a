using Microsoft.Playwright;

namespace Secretariat.Web.Tests;

/// <summary>Browsers of those who play a part.</summary>
internal static class Browsers
{
    /// <summary>A page of whoever plays a part, behind the door; of nobody, before it.</summary>
    public static async Task<IPage> SignedIn(IBrowserContext context, Stage stage, string part)
    {
        var page = await context.NewPageAsync();
        if (part == "nobody") return page;
        await page.GotoAsync($"{stage.Address}sign-in");
        await page.FillAsync("[name=email]", $"{part}@stage.example");
        await page.FillAsync("[name=password]", Stage.Password);
        await page.ClickAsync("main button >> nth=0");
        // Loaded, so that its scripts hear the first key.
        await page.WaitForURLAsync(stage.Address.ToString());
        return page;
    }
}
