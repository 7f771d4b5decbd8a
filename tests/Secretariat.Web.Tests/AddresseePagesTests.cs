using System.Net;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Tests;

/// <summary>Who a participant is written to through, in which language, and under which designations (study S15).</summary>
public sealed class AddresseePagesTests(Stage stage) : IClassFixture<Stage>
{
    private Participant One => stage.Scene.Rows.OfType<Participant>().First(p => p.RouteTo(BodyLevel.Practitioner) is null);

    [Fact]
    public async Task A_route_is_set_for_a_level_shown_and_changed()
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/participants/{One.Id.Value}");
        await officer.Send("route", ("Route.Level", "Practitioner"), ("Route.Form", "NoteVerbale"), ("Route.Institution", "Ministry of Foreign Affairs"),
            ("Route.AddressLines", "Quay 1"), ("Route.City", "1010 Szohod"), ("Route.Channel", "Mail"), ("Route.Email", "mfa@borduria.example"),
            ("Route.Copies", "Embassy in Vienna, vienna@borduria.example"));

        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var routes = officer.Page.QuerySelector("[aria-labelledby=routes]")!;
        routes.TextContent.ShouldContain("Ministry of Foreign Affairs, Quay 1, 1010 Szohod");
        routes.TextContent.ShouldContain("Embassy in Vienna, vienna@borduria.example");
        await officer.Send("route-Practitioner", ("Route.Channel", "Courier"), ("Route.Form", "Letter"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var kept = (await stage.Read(db => db.Participants.FindAsync(One.Id).AsTask()))!.RouteTo(BodyLevel.Practitioner)!;
        (kept.Channel, kept.Form, kept.Copies.Count).ShouldBe((CorrespondenceChannel.Courier, CorrespondenceForm.Letter, 1));
    }

    [Fact]
    public async Task What_is_wrong_with_a_route_is_said_in_plain_words_at_its_field()
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/participants/{One.Id.Value}");
        await officer.Send("route", ("Route.Level", "Minister"), ("Route.Institution", " "), ("Route.Channel", "Mail"), ("Route.Email", ""));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#route-Route-Institution-wrong")!.TextContent.ShouldContain("Name the ministry, mission or organisation.");
        officer.Page.QuerySelector("#route-Route-Email-wrong")!.TextContent.ShouldContain("What goes by mail needs an e-mail address.");

        await officer.Send("route", ("Route.Institution", "MFA"), ("Route.Email", "a@b.example"), ("Route.Copies", "nobody in particular"));
        officer.Page.QuerySelector("#route-Route-Copies-wrong")!.TextContent.ShouldContain("nobody in particular");

        await officer.Send("route", ("Route.Kind", "Ministry"), ("Route.Form", "NoteVerbale"), ("Route.Copies", ""));
        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        officer.Refusal!.ShouldContain("Choose a letter.");
    }

    [Fact]
    public async Task A_further_designation_stands_among_the_names()
    {
        using var officer = await stage.As("officer");
        await officer.Open($"/participants/{One.Id.Value}");
        await officer.Send("designate", ("Text", "République de Bordurie"), ("Language", "fr"), ("Kind", "Official"));

        officer.Notice.ShouldNotBeNull(officer.Refusal);
        officer.Page.QuerySelector("[aria-labelledby=names]")!.TextContent.ShouldContain("République de Bordurie");
    }

    [Fact]
    public async Task A_chair_reads_the_routes_without_a_form()
    {
        using var chair = await stage.As("chair");
        await chair.Open($"/participants/{One.Id.Value}");
        chair.Page.QuerySelector("#routes").ShouldNotBeNull();
        (chair.Form("route") ?? chair.Form("language") ?? chair.Form("designate")).ShouldBeNull();
    }
}
