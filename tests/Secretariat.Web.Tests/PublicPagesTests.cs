using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.History;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Web.History;

namespace Secretariat.Web.Tests;

/// <summary>What anybody may read without an account: the calendar, the history, the map; and that it leaves nothing in their browser.</summary>
public sealed class PublicPagesTests(Stage stage) : IClassFixture<Stage>, IAsyncLifetime
{
    private static readonly string[] Pages = ["/", "/calendar", "/history", "/history?view=table", "/history/places", "/history/sources", "/verify",
        "/visa-letters"];

    public async ValueTask InitializeAsync() => await stage.Given(new LoadHistory());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_public_page_leaves_a_cookie_or_holds_a_form_that_would()
    {
        using var visitor = await stage.As("nobody");
        foreach (var page in Pages)
        {
            await visitor.Open(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK, page);
            LeavesACookie(visitor).ShouldBeFalse(page);
            visitor.Page.QuerySelectorAll("form[method=post]").Length.ShouldBe(0, page);
        }

        await visitor.Open("/sign-in");
        LeavesACookie(visitor).ShouldBeTrue("a page with a form is the planted offender");
    }

    [Theory]
    [InlineData("/history", false, "gzip")]
    [InlineData("/history", true, null)]
    public async Task A_page_goes_out_compressed_where_nobody_is_known_whose_secrets_its_length_could_tell(string page, bool isSomebody, string? coding)
    {
        using var browser = stage.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Get, page);
        asked.Headers.AcceptEncoding.ParseAdd("gzip");
        if (isSomebody) asked.Headers.Add("Cookie", "somebody=here");
        using var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
    }

    [Fact]
    public async Task The_map_shows_both_layers_and_Norway_as_documented_but_not_listed()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/history/places");

        visitor.Page.QuerySelector(".lead")!.TextContent.ShouldContain("34 countries stand in the publication’s list");
        visitor.Page.QuerySelector(".lead")!.TextContent.ShouldContain("11 of these by the publication itself");
        visitor.Page.QuerySelector("#country-NO")!.TextContent.ShouldContain("Oslo");
        visitor.Page.QuerySelector("#country-NO [data-head=Listed]")!.TextContent.ShouldStartWith("no");
        visitor.Page.QuerySelector("#country-FR [data-head=Listed]")!.TextContent.ShouldStartWith("yes");
        visitor.Page.QuerySelector("#country-FR [data-head=Meetings]")!.TextContent.ShouldBe("none");
        visitor.Page.QuerySelectorAll("svg a[href='#country-NO'] .unlisted").Length.ShouldBe(1);
        foreach (var link in visitor.Page.QuerySelectorAll("svg.map a")) link.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("documented", 0, true)]
    [InlineData("listed", 34, false)]
    public async Task A_layer_is_chosen_by_the_address_and_its_table_goes_with_it(string layer, int listed, bool towns)
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open($"/history/places?layer={layer}");

        visitor.Page.QuerySelectorAll("svg.map circle.town").Any().ShouldBe(towns);
        visitor.Page.QuerySelectorAll("svg.map .listed, svg.map .listed-only").Length.ShouldBe(listed);
        if (listed > 0) visitor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(listed);
    }

    [Fact]
    public async Task Each_town_of_the_map_leads_to_as_many_meetings_as_it_says()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/history/places");
        var oslo = visitor.Page.QuerySelector("svg.map a[aria-label^=Oslo]")!.GetAttribute("href")!;
        visitor.Page.QuerySelector("svg.map a[aria-label^=Oslo]")!.GetAttribute("aria-label").ShouldBe("Oslo: meetings 1 in the publication");

        await visitor.Open(oslo);

        visitor.Page.QuerySelectorAll(".event").Length.ShouldBe(1);
        visitor.Page.QuerySelector(".event-title")!.TextContent.ShouldContain("4th Budapest Group meeting");
        visitor.Page.QuerySelector(".event-when")!.TextContent.Trim().ShouldBe("1996");
    }

    [Fact]
    public async Task The_time_line_tells_doubts_and_contradictions_and_narrows_to_what_is_asked_for()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/history?from=2004&until=2004");

        var perth = visitor.Page.QuerySelectorAll(".event").Single(e => e.TextContent.Contains("Returns Workshop", StringComparison.Ordinal));
        perth.QuerySelector(".doubt")!.TextContent.ShouldBe("3–4 May 2004, uncertain");
        perth.TextContent.ShouldContain("Illegible");
        perth.QuerySelector("a[href='/history/sources#D22']").ShouldNotBeNull();
        await visitor.Open("/history?kind=Decision&told=publication&view=table");
        visitor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(9);
        await visitor.Open("/history/sources");
        visitor.Page.QuerySelector("#D22").ShouldNotBeNull();
        visitor.Page.QuerySelector("#W06").ShouldNotBeNull();
        visitor.Page.QuerySelector("#P01").ShouldBeNull("how others work is no source of this history");
    }

    [Fact]
    public async Task A_meeting_and_its_paper_are_public_from_the_announcement_on_and_papers_for_fewer_never()
    {
        var body = stage.Scene.This.Body;
        var host = stage.Scene.Rows.OfType<Participant>().First().Id;
        var id = await stage.Given(new PlanMeeting(body, [],
            new MeetingSetup("Told <to all>", host, [], ["en"], new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 2 },
                AttributionRule.Attributable),
            new PlannedDates(new DateOnly(2032, 3, 2), new DateOnly(2032, 3, 3), new TimeOnly(9, 0), new TimeOnly(17, 0), "Europe/Vienna"),
            new Venue("House of the host", "Street 1", "Vienna", "AT"), Modality.InPerson, null, null));
        var (open, closed) = (await Paper(id, Distribution.Public), await Paper(id, Distribution.Limited));
        using var visitor = await stage.As("nobody");

        (await visitor.Open($"/calendar/{id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var draft = visitor.Html;
        (await visitor.Open($"/calendar/{Guid.NewGuid()}")).Html.ShouldBe(draft);
        (await visitor.Open($"/api/v1/public/documents/{open}/file")).Status.ShouldBe(HttpStatusCode.NotFound);

        await stage.Given(new AnnounceMeeting(id, (await stage.Read(db => db.Meetings.FindAsync(id).AsTask()))!.Version));

        (await visitor.Open($"/calendar/{id.Value}")).Status.ShouldBe(HttpStatusCode.OK);
        visitor.Html.ShouldContain("Told &lt;to all&gt;");
        visitor.Page.Body!.TextContent.ShouldContain("2–3 March 2032");
        visitor.Html.ShouldContain("House of the host");
        visitor.Html.ShouldNotContain("Street 1");
        visitor.Html.ShouldNotContain("Anna", Case.Insensitive, "no person is named");
        visitor.Page.QuerySelectorAll($"a[href='/api/v1/public/documents/{open}/file']").Length.ShouldBe(1);
        visitor.Html.ShouldNotContain(closed.ToString());
        LeavesACookie(visitor).ShouldBeFalse();
        (await visitor.Open($"/api/v1/public/documents/{open}/file")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Open($"/api/v1/public/documents/{closed}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open("/calendar")).Page.Body!.TextContent.ShouldContain("2–3 March 2032");
        (await visitor.Open("/calendar?body=NONE")).Page.Body!.TextContent.ShouldNotContain("2–3 March 2032");
        var code = stage.Scene.Rows.OfType<Body>().First(b => b.Id == body).Code;
        (await visitor.Open($"/api/v1/calendar.ics?body={code}")).Html.ShouldContain("BEGIN:VEVENT");
        (await visitor.Open("/api/v1/calendar.ics?body=MC")).Html.ShouldNotContain("BEGIN:VEVENT");
        (await visitor.Open("/api/v1/calendar.ics?body=NONE")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_calendar_that_has_the_feed_is_told_so_and_may_keep_it()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/api/v1/calendar.ics");
        var tag = visitor.Answer.Headers.ETag!.ToString();
        visitor.Answer.Headers.CacheControl!.ToString().ShouldBe("no-cache", "kept, and asked for anew each time");

        (await visitor.Open("/api/v1/calendar.ics", ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.NotModified);
        visitor.Html.ShouldBeEmpty();
        using var browser = stage.Browser();
        using var look = new HttpRequestMessage(HttpMethod.Head, "/api/v1/calendar.ics");
        using var there = await browser.SendAsync(look, TestContext.Current.CancellationToken);
        (there.StatusCode, there.Headers.ETag!.ToString()).ShouldBe((HttpStatusCode.OK, tag), "programs look before they subscribe");
        (await visitor.Open("/api/v1/calendar.ics", ("If-None-Match", "W/\"other\""))).Status.ShouldBe(HttpStatusCode.OK);
        visitor.Html.ShouldContain("BEGIN:VCALENDAR");
    }

    [Fact]
    public async Task A_part_of_the_history_stands_under_its_years()
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open("/history");
        var years = visitor.Page.QuerySelectorAll(".years a").Select(a => a.TextContent).ToList();
        years.ShouldContain("1993");
        visitor.Page.QuerySelectorAll(".chronicle h2").Select(h => h.TextContent).Where(h => h != "No date").ShouldBe(years);
        visitor.Page.QuerySelector("nav[aria-label='Parts of the history']").ShouldBeNull("as it is shipped, the history is told at once");

        await visitor.Open("/history?year=1993&kind=Meeting&view=table");
        visitor.Page.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("%E2%80%AE%01")]
    public async Task Unknown_and_malformed_codes_of_visa_letters_are_answered_alike(string code)
    {
        using var visitor = await stage.As("nobody");
        await visitor.Open($"/visa-letters/{code}");
        var answer = visitor.Html;

        await visitor.Open("/visa-letters/BCDF-GHJK-LMNP");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Html.ShouldBe(answer);
        visitor.Page.QuerySelector(".answer strong")!.TextContent.ShouldBe("Not confirmed");
    }

    [Fact]
    public void The_map_has_a_place_for_every_country_of_the_process_and_draws_nothing_outside_its_frame()
    {
        foreach (var code in (string[])["NO", "SE", "CY", "UA", "AU", "RU", "BD",
            "MT"]) MapFrame.World.Countries.Keys.Concat(MapFrame.Region.Countries.Keys).ShouldContain(code);
        foreach (var frame in (MapFrame[])[MapFrame.Region, MapFrame.World])
        {
            foreach (var shape in frame.Countries.Values)
            {
                var points = shape.D.Split(['M', 'L', 'Z'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(',')).ToList();
                points.ShouldAllBe(p => double.Parse(p[0], null) >= 0 && double.Parse(p[0], null) <= frame.Width);
                points.ShouldAllBe(p => double.Parse(p[1], null) >= 0 && double.Parse(p[1], null) <= frame.Height + 1);
            }
        }
    }

    private static bool LeavesACookie(Visitor visitor) => visitor.Answer.Headers.Contains("Set-Cookie");

    private async Task<Guid> Paper(MeetingId meeting, Distribution distribution)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var paper = await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Issue(new NewDocument(
            DocumentKind.Conclusions, meeting, $"T/2032/{(int)distribution}", $"Paper, {distribution}", "paper.pdf", "en", distribution,
            new Paper(Encoding.UTF8.GetBytes($"paper, {distribution}"), "1", 1, []), TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().SaveChangesAsync();
        return paper.Value.Value;
    }
}
