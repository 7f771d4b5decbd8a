using System.Net;

namespace Secretariat.Web.Tests;

/// <summary>Terms, said by page and without scripts.</summary>
public sealed class TermPagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task What_is_missing_is_said_in_place_and_stands_in_the_list_then()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/terms");
        var missing = Missing(officer).First(l => l.TextContent.Contains("Arabic", StringComparison.Ordinal));
        var english = missing.QuerySelector("a")!.TextContent;

        await officer.Open(missing.QuerySelector("a")!.GetAttribute("href")!);
        officer.Heading.ShouldBe(english);
        officer.Page.QuerySelector("#term-Wordings-3--Text")!.ShouldSatisfyAllConditions(
            field => field.GetAttribute("lang").ShouldBe("ar"), field => field.GetAttribute("dir").ShouldBe("rtl"));
        await officer.Send("term", ("Wordings[0].Text", "Une dénomination nouvelle"), ("Wordings[1].Text", "Новое наименование"),
            ("Wordings[2].Text", "Yeni bir ad"), ("Wordings[3].Text", "تسمية جديدة"));

        officer.Notice!.ShouldStartWith("The term is saved");
        Missing(officer).ShouldNotContain(l => l.QuerySelector("a")!.TextContent == english);
        officer.Page.QuerySelector("tbody bdi[lang=ar]")!.TextContent.ShouldBe("تسمية جديدة");
        (await officer.Open("/terms?search=denomination&lacking=ar")).Page.QuerySelector("tbody").ShouldBeNull();
        officer.Page.QuerySelector(".empty-text")!.TextContent.ShouldContain("English wording");
        (await officer.Open("/terms?search=denomination")).Page.QuerySelector("tbody")!.TextContent.ShouldContain(english);
    }

    [Fact]
    public async Task A_term_of_ones_own_begins_with_its_English()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/terms/say");
        await officer.Send("term", ("Wordings[0].Text", "Conseil"));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#term-English-wrong").ShouldNotBeNull();
        officer.Filled("term")["Wordings[0].Text"].ShouldBe("Conseil");

        await officer.Send("term", ("English", "Counsellor"));
        officer.Notice!.ShouldStartWith("The term is saved");
        (await officer.Open("/terms?search=counsellor")).Page.QuerySelector("tbody")!.TextContent.ShouldContain("Conseil");
    }

    [Fact]
    public async Task Whoever_is_slower_sees_what_is_on_record_beside_their_own()
    {
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await officer.Open("/terms/say?english=Chief+Inspector");
        await head.Open("/terms/say?english=Chief+Inspector");
        await head.Send("term", ("Wordings[0].Text", "Inspection en chef"));
        head.Notice!.ShouldStartWith("The term is saved");

        await officer.Send("term", ("Wordings[0].Text", "Inspection principale"));
        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Page.QuerySelector(".meanwhile")!.TextContent.ShouldContain("Inspection en chef");
        officer.Filled("term")["Wordings[0].Text"].ShouldBe("Inspection principale");
        await officer.Send("term");
        officer.Notice!.ShouldStartWith("The term is saved");
    }

    private static IEnumerable<AngleSharp.Dom.IElement> Missing(Visitor visitor) => visitor.Page.QuerySelectorAll("#missing ~ ul li, #missing ~ details li");
}
