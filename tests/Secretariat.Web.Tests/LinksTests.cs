using System.Net;

namespace Secretariat.Web.Tests;

/// <summary>No page leads anybody to one that is not there for them.</summary>
public sealed class LinksTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("chair")]
    [InlineData("chair2")]
    [InlineData("officer")]
    [InlineData("head")]
    [InlineData("admin")]
    public async Task Whatever_a_page_links_to_can_be_opened(string part)
    {
        using var visitor = await stage.As(part);
        HashSet<string> seen = ["/"];
        Queue<(string Address, string From)> ahead = new([("/", "the front page")]);
        List<string> dead = [];
        while (ahead.TryDequeue(out var next))
        {
            await visitor.Open(next.Address);
            if (visitor.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden) dead.Add($"{next.Address} from {next.From}");
            if (visitor.Status is not HttpStatusCode.OK || visitor.Answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var address in visitor.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(IsPage))
                if (seen.Add(Kind(address))) ahead.Enqueue((address, next.Address));
        }

        dead.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(30);
        seen.ShouldContain(a => a.StartsWith("/bodies", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chair_is_led_to_the_bodies_they_preside_over_and_reads_the_names_of_the_others()
    {
        using var chair = await stage.As("chair");
        foreach (var page in new[] { "/bodies", "/offices", "/bodies?view=timeline&as=table" })
        {
            await chair.Open(page);
            var links = chair.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "").ToList();
            links.ShouldContain(a => a.StartsWith($"/bodies/{stage.Scene.This.Body.Value}", StringComparison.Ordinal), page);
            links.ShouldNotContain(a => a.StartsWith($"/bodies/{stage.Scene.Other.Body.Value}", StringComparison.Ordinal), page);
        }

        using var officer = await stage.As("officer");
        await officer.Open("/bodies");
        officer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "")
            .ShouldContain(a => a.StartsWith($"/bodies/{stage.Scene.Other.Body.Value}", StringComparison.Ordinal));
    }

    private static bool IsPage(string address) => address.StartsWith('/') && !address.StartsWith("/api/", StringComparison.Ordinal)
        && !address.Contains("/export?", StringComparison.Ordinal);

    /// <summary>An address without what is asked of the same page: of all its orders and days one is enough.</summary>
    private static string Kind(string address)
    {
        var parts = address.Split('#')[0].Split('?');
        return parts.Length == 1 ? parts[0] : $"{parts[0]}?{string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]).Order())}";
    }
}
