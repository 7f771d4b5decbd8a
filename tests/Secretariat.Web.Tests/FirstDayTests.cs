using Secretariat.Domain.Accounts;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>A fresh installation: nothing is there, and each page says how it begins.</summary>
public sealed class FirstDayTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_head_is_led_to_the_first_body_or_to_the_history_and_plans_then()
    {
        await using var stage = new Stage(postgres) { IsEmpty = true };
        await stage.InitializeAsync();
        await stage.Open("head", null, GrantedRole.HeadOfSecretariat);
        await stage.Open("officer", null, GrantedRole.SecretariatOfficer);
        using var anybody = await stage.As("nobody");
        foreach (var page in (string[])["/", "/calendar", "/history", "/history/places", "/history/sources", "/verify"])
            (await anybody.Open(page)).Page.QuerySelector("main")!.TextContent.ShouldNotContain("0 entries", Case.Insensitive, page);
        (await anybody.Open("/history")).Form("load").ShouldBeNull();
        anybody.Page.QuerySelector(".empty-title")!.TextContent.ShouldBe("No history yet");
        (await anybody.Open("/history?kind=Meeting")).Page.QuerySelector(".empty-title")!.TextContent.ShouldBe("Nothing is known here");

        using var head = await stage.As("head");
        await head.Open("/meetings/plan");
        head.Form("plan").ShouldBeNull();
        await head.Open(head.Page.QuerySelector(".empty-state a")!.GetAttribute("href")!);
        head.Page.QuerySelectorAll(".empty-state a").Select(a => a.GetAttribute("href")).ShouldBe(["/bodies/found", "/history"]);
        using var officer = await stage.As("officer");
        (await officer.Open("/history")).Form("load").ShouldBeNull("an officer may not load it");

        await head.Open("/history");
        await head.Send("load");
        head.Notice!.ShouldStartWith("The history is loaded: ", Case.Sensitive, head.Refusal);
        (await head.Open("/history")).Form("load").ShouldBeNull();
        (await head.Open("/meetings/plan")).Form("plan").ShouldNotBeNull();
    }
}
