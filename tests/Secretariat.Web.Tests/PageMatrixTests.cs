using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Tests;

/// <summary>
/// Who sees which page: a row for every page, a column for every part that comes to one. 303 = must sign in, 404 = there is no such page for them. A page
/// without a row makes this red.
/// </summary>
public sealed partial class PageMatrixTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly string[] Parts = ["nobody", "admin", "officer", "head", "chair", "cochair", "chair2"];

    private const string Rows = """
        //                                        nobody admin officer head chair cochair chair2
        /                                         200 200 200 200 200 200 200
        /sign-in                                  200 303 303 303 303 303 303
        /sign-in/organisation                     303 404 404 404 404 404 404
        /sign-in/organisation/done                200 200 200 200 200 200 200
        /sign-in/organisation/refused             200 200 200 200 200 200 200
        /sign-in/organisation/unknown             200 200 200 200 200 200 200
        /set-up                                   303 404 404 404 404 404 404
        /password                                 200 200 200 200 200 200 200
        /password/forgotten                       200 200 200 200 200 200 200
        /account                                  303 200 200 200 200 200 200
        /account/password                         303 200 200 200 200 200 200
        /account/second-factor                    303 200 200 200 200 200 200
        /account/passkeys                         303 200 200 200 200 200 200
        /account/tokens                           303 200 200 200 200 200 200
        /account/tokens/export                    303 200 200 200 200 200 200
        /accounts                                 303 200 404 404 404 404 404
        /accounts/export                          303 200 404 404 404 404 404
        /accounts/open                            303 200 404 404 404 404 404
        /accounts/{id:guid}                       303 200 404 404 404 404 404
        /verify                                   200 200 200 200 200 200 200
        /verify/{Code}                            200 200 200 200 200 200 200
        /visa-letters                             200 200 200 200 200 200 200
        /visa-letters/{code}                      200 200 200 200 200 200 200
        /calendar                                 200 200 200 200 200 200 200
        /calendar/{id:guid}                       404 404 404 404 404 404 404
        /history                                  200 200 200 200 200 200 200
        /history/places                           200 200 200 200 200 200 200
        /history/sources                          200 200 200 200 200 200 200
        /meetings                                 303 200 200 200 200 200 200
        /meetings/export                          303 200 200 200 200 200 200
        /meetings/calendar                        303 200 200 200 200 200 200
        /meetings/plan                            303 404 200 200 404 404 404
        /meetings/{id:guid}                       303 404 200 200 200 200 404
        /meetings/{id:guid}/agenda                303 404 200 200 200 200 404
        /meetings/{id:guid}/agenda/translation    303 404 200 200 404 404 404
        /meetings/{id:guid}/agenda/adoption       303 404 303 303 404 404 404
        /meetings/{id:guid}/invitations           303 404 200 200 200 200 404
        /meetings/{id:guid}/invitations/export    303 404 200 200 200 200 404
        /meetings/{id:guid}/delegations           303 404 200 200 404 404 404
        /meetings/{id:guid}/delegations/export    303 404 200 200 404 404 404
        /meetings/{id:guid}/attendance            303 404 200 200 200 200 404
        /meetings/{id:guid}/desk                  303 404 200 200 404 404 404
        /meetings/{id:guid}/papers                303 404 200 200 200 200 404
        /meetings/{id:guid}/papers/export         303 404 200 200 200 200 404
        /meetings/{id:guid}/papers/making         303 404 200 200 404 404 404
        /meetings/{id:guid}/papers/draw           303 404 404 404 404 404 404
        /meetings/{id:guid}/papers/seating        303 404 200 200 200 200 404
        /meetings/{id:guid}/papers/compilations   303 404 200 200 404 404 404
        /meetings/{id:guid}/papers/logistics-note 303 404 200 200 404 404 404
        /meetings/{id:guid}/papers/report         303 404 200 200 404 404 404
        /meetings/{id:guid}/certificates          303 404 200 200 404 404 404
        /meetings/{id:guid}/certificates/export   303 404 200 200 404 404 404
        /meetings/{id:guid}/outcome               303 404 200 200 200 200 404
        /meetings/{id:guid}/outcome/edit          303 404 404 404 404 404 404
        /meetings/{id:guid}/outcomes/{outcome:guid} 303 404 404 404 404 404 404
        /meetings/{meeting:guid}/outcomes/{id:guid}/history 303 404 404 404 404 404 404
        /meetings/{meeting:guid}/outcomes/{id:guid}/history/export 303 404 404 404 404 404 404
        /outcomes                                 303 200 200 200 200 200 200
        /outcomes/export                          303 200 200 200 200 200 200
        /meetings/{id:guid}/history               303 404 200 200 404 404 404
        /meetings/{id:guid}/history/export        303 404 200 200 404 404 404
        /agendas/{Id:guid}                        303 404 303 303 200 200 404
        /agendas/{Id:guid}/edit                   303 404 200 200 404 404 404
        /agendas/{Id:guid}/comparison             303 404 303 303 303 303 404
        /invitations/{id:guid}                    303 404 200 200 200 200 404
        /invitations/{id:guid}/history            303 404 200 200 404 404 404
        /meetings/{id:guid}/attendance/corrections 303 404 404 200 404 404 404
        /meetings/{id:guid}/attendance/entries    303 404 200 200 404 404 404
        /invitations/{id:guid}/history/export     303 404 200 200 404 404 404
        /delegations/{id:guid}                    303 404 200 200 200 200 404
        /delegations/{id:guid}/history            303 404 200 200 404 404 404
        /delegations/{id:guid}/history/export     303 404 200 200 404 404 404
        /registrations/{id:guid}                  303 404 200 200 404 404 404
        /registrations/{id:guid}/history          303 404 200 200 404 404 404
        /registrations/{id:guid}/history/export   303 404 200 200 404 404 404
        /search                                   303 200 200 200 200 200 200
        /participants                             303 200 200 200 200 200 200
        /participants/export                      303 200 200 200 200 200 200
        /participants/register                    303 404 200 200 404 404 404
        /participants/import                      303 404 404 200 404 404 404
        /participants/{id:guid}                   303 200 200 200 200 200 200
        /participants/{id:guid}/history           303 404 200 200 404 404 404
        /participants/{id:guid}/history/export    303 404 200 200 404 404 404
        /bodies                                   303 200 200 200 200 200 200
        /bodies/found                             303 404 404 200 404 404 404
        /bodies/{id:guid}                         303 200 200 200 200 200 404
        /bodies/{id:guid}/rules                   303 404 404 200 404 404 404
        /bodies/{id:guid}/history                 303 404 200 200 404 404 404
        /bodies/{id:guid}/history/export          303 404 200 200 404 404 404
        /offices                                  303 200 200 200 200 200 200
        /offices/begin                            303 404 404 200 404 404 404
        /offices/{id:guid}                        303 200 200 200 200 200 200
        /offices/{id:guid}/history                303 404 200 200 404 404 404
        /offices/{id:guid}/history/export         303 404 200 200 404 404 404
        /people                                   303 404 200 200 404 404 404
        /people/export                            303 404 200 200 404 404 404
        /people/enter                             303 404 200 200 404 404 404
        /people/{id:guid}                         303 404 200 200 404 404 404
        /people/{id:guid}/history                 303 404 200 200 404 404 404
        /people/{id:guid}/history/export          303 404 200 200 404 404 404
        /mail                                     303 404 200 200 404 404 404
        /mail/export                              303 404 200 200 404 404 404
        /mail/{id:guid}                           303 404 404 404 404 404 404
        /runs                                     303 404 200 200 404 404 404
        /runs/export                              303 404 200 200 404 404 404
        /runs/{id:guid}                           303 404 404 404 404 404 404
        /letter-texts                             303 404 200 200 404 404 404
        /letter-texts/export                      303 404 200 200 404 404 404
        /letter-texts/{kind}/{language}           303 404 200 200 404 404 404
        /audit                                    303 200 404 200 404 404 404
        /audit/export                             303 200 404 200 404 404 404
        /settings                                 303 200 404 200 404 404 404
        /terms                                    303 404 200 200 404 404 404
        /terms/export                             303 404 200 200 404 404 404
        /terms/say                                303 404 200 200 404 404 404
        """;

    private static readonly string[] PartsOfPortal = ["nobody", "officer", "focal", "delegate"];

    /// <summary>The pages of those who come by a personal link; whoever is signed in with an account is nobody there. 401 = open your link again.</summary>
    private const string RowsOfPortal = """
        //                                        nobody officer focal delegate
        /link                                     200 200 200 200
        /portal                                   401 401 200 200
        /portal/papers/{id:guid}                  401 401 404 404
        /portal/delegates/{id:guid}               401 401 200 404
        /portal/silence                           401 401 404 404
        /portal/badge                             401 401 404 404
        /portal/calendar                          401 401 404 404
        /portal/delegates/{id:guid}/badge         401 401 404 404
        /portal/certificates/{id:guid}            401 401 404 404
        """;

    [Fact]
    public async Task Each_page_is_shown_to_whom_its_row_says()
    {
        List<string> found = [];
        foreach (var address in Addresses().Where(a => !PublicAddresses.IsPortal(a)))
            found.Add($"{address} {string.Join(' ', await StatusesOf(Concrete(address), Parts))}");
        found.Count.ShouldBeGreaterThan(20);
        Compare(found, Rows);

        List<string> portal = [];
        foreach (var address in Addresses().Where(PublicAddresses.IsPortal))
            portal.Add($"{address} {string.Join(' ', await StatusesOf(Concrete(address), PartsOfPortal))}");
        portal.Count.ShouldBeGreaterThan(5);
        Compare(portal, RowsOfPortal);
    }

    private static void Compare(List<string> found, string rows)
    {
        var stated = rows.Split('\n').Where(r => !r.StartsWith("//", StringComparison.Ordinal)).Select(r => Blanks().Replace(r.Trim(), " ")).ToList();
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

    [Fact]
    public async Task The_address_of_an_act_opened_anew_leads_to_the_page_of_its_form_whatever_it_names()
    {
        using var officer = await stage.As("officer");
        using var nobody = await stage.As("nobody");
        foreach (var meeting in new[] { stage.Scene.This.Meeting.Value, Guid.NewGuid() })
            (await To($"/meetings/{meeting}/delegations/acceptance?status=UnderReview")).ShouldBe($"/meetings/{meeting}/delegations?status=UnderReview");
        (await To("/people/views")).ShouldBe("/people");
        (await To("/link/renewal")).ShouldBe("/link");
        (await To("/portal/delegates")).ShouldBe("/portal");
        (await To($"/portal/certificates/{Guid.NewGuid()}/name")).ShouldBe("/portal", "its form is not on the file");

        foreach (var act in ActsOf(stage.Services))
        {
            await nobody.Open(Concrete(act));
            (act, nobody.Status).ShouldBe((act, act == "/sign-out" ? HttpStatusCode.NotFound : HttpStatusCode.SeeOther));
        }

        async Task<string?> To(string address) => (await officer.Open(address)).Answer.Headers.Location?.ToString();
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

    /// <summary>Every address that only takes what is sent to it.</summary>
    private static IEnumerable<string> ActsOf(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageLimits>() is not null).Select(e => e.RoutePattern.RawText!)
        .Except(AddressesOf(services)).Distinct();

    internal static string Concrete(Stage stage, string address) => address switch
    {
        _ when address.StartsWith("/portal/delegates/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Registrations[0].Value),
        _ when address.StartsWith("/portal/certificates/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Certificate.Value),
        _ when address.StartsWith("/portal/papers/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Document.Value),
        _ when address.StartsWith("/accounts/", StringComparison.Ordinal) => Fill(address, stage.Accounts["officer"].Value),
        _ when address.StartsWith("/agendas/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Agenda.Value),
        _ when address.StartsWith("/invitations/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Invitation.Value),
        _ when address.StartsWith("/delegations/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Delegation.Value),
        _ when address.StartsWith("/registrations/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Delegations[0].Registrations[0].Value),
        _ when address.StartsWith("/letter-texts/", StringComparison.Ordinal) => "/letter-texts/InvitationMail/en",
        _ when address.StartsWith("/participants/", StringComparison.Ordinal) => Fill(address, stage.Scene.Rows.OfType<Participant>().First().Id.Value),
        _ when address.StartsWith("/people/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Chair.Value),
        _ when address.StartsWith("/bodies/", StringComparison.Ordinal) => Fill(address, stage.Scene.This.Body.Value),
        _ when address.StartsWith("/offices/", StringComparison.Ordinal) => Fill(address, stage.Scene.Rows.OfType<OfficeTerm>().First().Id.Value),
        _ => Fill(address, stage.Scene.This.Meeting.Value),
    };

    private IEnumerable<string> Addresses() => AddressesOf(stage.Services);

    private string Concrete(string address) => Concrete(stage, address);

    private static string Fill(string address, Guid id) => Parameter().Replace(address, id.ToString());

    private async Task<List<int>> StatusesOf(string path, string[] parts)
    {
        List<int> statuses = [];
        foreach (var part in parts)
        {
            if (!_visitors.TryGetValue(part, out var visitor)) _visitors[part] = visitor = await Come(part);
            statuses.Add((int)(await visitor.Open(path)).Status);
        }

        return statuses;
    }

    private async Task<Visitor> Come(string part)
    {
        var party = stage.Scene.This.Delegations[0];
        return part switch
        {
            "focal" => await stage.By(await stage.Link(party.Delegation, null)),
            "delegate" => await stage.By(await stage.Link(party.Delegation, party.Registrations[0])),
            _ => await stage.As(part),
        };
    }

    private readonly Dictionary<string, Visitor> _visitors = [];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
