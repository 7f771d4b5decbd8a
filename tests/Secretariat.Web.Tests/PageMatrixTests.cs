using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Web.Tests;

/// <summary>
/// Who sees which page: a row for every page, a column for every part that comes to one. 303 = must sign in, 404 = there is no such page for them. Whoever
/// comes by a personal link has no account and is nobody here. A page without a row makes this red.
/// </summary>
public sealed partial class PageMatrixTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly string[] Parts = ["nobody", "admin", "officer", "head", "chair", "cochair", "chair2"];

    private const string Rows = """
        //                                        nobody admin officer head chair cochair chair2
        /                                         200 200 200 200 200 200 200
        /sign-in                                  200 303 303 303 303 303 303
        /account                                  303 200 200 200 200 200 200
        /verify                                   200 200 200 200 200 200 200
        /verify/{Code}                            200 200 200 200 200 200 200
        /link                                     200 200 200 200 200 200 200
        /meetings                                 303 200 200 200 200 200 200
        /meetings/calendar                        303 200 200 200 200 200 200
        /meetings/plan                            303 404 200 200 404 404 404
        /meetings/{id:guid}                       303 404 200 200 200 200 404
        /meetings/{id:guid}/agenda                303 404 200 200 200 200 404
        /meetings/{id:guid}/invitations           303 404 200 200 200 200 404
        /meetings/{id:guid}/delegations           303 404 200 200 404 404 404
        /meetings/{id:guid}/attendance            303 404 200 200 200 200 404
        /meetings/{id:guid}/desk                  303 404 200 200 404 404 404
        /meetings/{id:guid}/papers                303 404 200 200 200 200 404
        /meetings/{id:guid}/certificates          303 404 200 200 404 404 404
        /meetings/{id:guid}/history               303 404 200 200 404 404 404
        /agendas/{Id:guid}                        303 404 303 303 200 200 404
        /agendas/{Id:guid}/edit                   303 404 200 200 404 404 404
        /invitations/{id:guid}                    303 404 200 200 200 200 404
        /delegations/{id:guid}                    303 404 200 200 200 200 404
        /participants                             303 200 200 200 200 200 200
        /bodies                                   303 200 200 200 200 200 200
        /people                                   303 404 200 200 404 404 404
        /mail                                     303 404 200 200 404 404 404
        /runs                                     303 404 200 200 404 404 404
        /runs/{id:guid}                           303 404 404 404 404 404 404
        /letter-texts                             303 404 200 200 404 404 404
        /audit                                    303 200 404 200 404 404 404
        """;

    [Fact]
    public async Task Each_page_is_shown_to_whom_its_row_says()
    {
        List<string> found = [];
        foreach (var address in Addresses()) found.Add($"{address} {string.Join(' ', await StatusesOf(Concrete(address)))}");

        found.Count.ShouldBeGreaterThan(20);
        var stated = Rows.Split('\n').Where(r => !r.StartsWith("//", StringComparison.Ordinal)).Select(r => Blanks().Replace(r.Trim(), " ")).ToList();
        var (wrong, gone) = (found.Except(stated).ToList(), stated.Except(found).ToList());
        (wrong.Count + gone.Count).ShouldBe(0, $"Found:\n{string.Join('\n', wrong)}\n\nStated:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public async Task What_one_may_not_see_looks_like_what_is_not_there()
    {
        using var chair2 = await stage.As("chair2");

        var hidden = (await chair2.Open($"/meetings/{stage.Scene.This.Meeting.Value}")).Html;
        var unknown = (await chair2.Open($"/meetings/{Guid.NewGuid()}")).Html;
        var nowhere = (await chair2.Open("/nowhere")).Html;

        hidden.ShouldBe(unknown);
        hidden.ShouldBe(nowhere);
        chair2.Heading.ShouldBe("Page not found");
    }

    [Theory]
    [InlineData("/meetings/{0}/convening")]
    [InlineData("/meetings/{0}/cancellation")]
    [InlineData("/meetings/{0}/attendance/lock")]
    [InlineData("/meetings/{0}/certificates/issue")]
    public async Task An_act_of_the_head_that_an_officer_sends_all_the_same_is_refused_at_the_form(string address)
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/{stage.Scene.This.Meeting.Value}");
        var token = officer.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = (await stage.Meeting()).Version;

        await officer.Post(string.Format(null, address, stage.Scene.This.Meeting.Value), new()
        {
            ["__RequestVerificationToken"] = token,
            ["form"] = "x",
            ["version"] = "1",
            ["Reason"] = "Because",
        });

        officer.Status.ShouldBe(HttpStatusCode.Forbidden);
        officer.Refusal!.ShouldContain("Your role does not include this act.");
        (await stage.Meeting()).Version.ShouldBe(before);
    }

    /// <summary>Every page the host serves, by its metadata.</summary>
    internal static IEnumerable<string> AddressesOf(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageLimits>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
        .Select(e => e.RoutePattern.RawText!);

    internal static string Concrete(Stage stage, string address) => address switch
    {
        _ when address.StartsWith("/agendas/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Agenda.Value),
        _ when address.StartsWith("/invitations/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Invitation.Value),
        _ when address.StartsWith("/delegations/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Delegation.Value),
        _ => Fill(address, stage.Scene.This.Meeting.Value),
    };

    private IEnumerable<string> Addresses() => AddressesOf(stage.Services);

    private string Concrete(string address) => Concrete(stage, address);

    private static string Fill(string address, Guid id) => Parameter().Replace(address, id.ToString());

    private async Task<List<int>> StatusesOf(string path)
    {
        List<int> statuses = [];
        foreach (var part in Parts)
        {
            if (!_visitors.TryGetValue(part, out var visitor)) _visitors[part] = visitor = await stage.As(part);
            statuses.Add((int)(await visitor.Open(path)).Status);
        }

        return statuses;
    }

    private readonly Dictionary<string, Visitor> _visitors = [];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
