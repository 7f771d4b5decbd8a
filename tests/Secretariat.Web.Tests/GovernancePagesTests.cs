using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.History;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Tests;

/// <summary>Bodies, offices, participants and persons: told for a day, and kept by those who may.</summary>
public sealed class GovernancePagesTests(Stage stage) : IClassFixture<Stage>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await stage.Given(new LoadHistory());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_day_of_the_past_is_told_under_its_own_names_says_so_and_leads_back_to_today()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/participants?asOf=1991-11-01");

        officer.Page.QuerySelector(".as-of-past")!.TextContent.ShouldContain("As of 1 November 1991");
        officer.Page.QuerySelector(".as-of-past a")!.GetAttribute("href").ShouldBe("/participants");
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("Soviet Union");
        officer.Page.QuerySelector("tbody a[href$='asOf=1991-11-01']").ShouldNotBeNull("what one follows stays on the day");
        await officer.Open("/participants");
        officer.Page.QuerySelector(".as-of-past").ShouldBeNull();
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldNotContain("Soviet Union");
    }

    [Fact]
    public async Task Of_a_beginning_that_is_only_known_by_an_office_it_is_said_by_when()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/participants?search=Sweden");
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("by May 2021");
        await officer.Open(officer.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        officer.Html.ShouldContain("since May 2021 at the latest");
    }

    [Fact]
    public async Task The_bodies_of_a_day_stand_as_a_tree_under_those_they_report_to()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/bodies?asOf=2023-12-31");

        var group = officer.Page.QuerySelectorAll(".branch").Single(b => b.QuerySelector(".state")!.TextContent == "COLEP");
        group.ParentElement!.ParentElement!.ParentElement!.QuerySelector(".branch .state")!.TextContent.ShouldBe("TWG1");
        officer.Page.QuerySelector("#concluded")!.ParentElement!.TextContent.ShouldContain("Working group on legal harmonisation");
        await officer.Open("/bodies?view=timeline");
        officer.Page.QuerySelectorAll(".gantt .bar-mandate").Length.ShouldBeGreaterThan(10);
        await officer.Open("/bodies?view=timeline&as=table");
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("Chair: Türkiye");
    }

    [Fact]
    public async Task A_participant_is_registered_begins_to_take_part_is_renamed_and_gets_a_focal_point_by_page()
    {
        using var head = await stage.As("head");
        await head.Open("/people/enter");
        await head.Send("enter", ("Name.GivenNames", "Mira"), ("Name.FamilyName", "Example"), ("Email", "mira@example.org"));
        head.Heading.ShouldBe("Mira EXAMPLE");
        var person = head.Path.Split('/')[^1];
        await head.Open("/participants/register");
        await head.Send("register", ("Code", "ZZ"), ("Name", "Examplia"), ("Since", "2020-01-01"));
        var page = head.Path;
        head.Heading.ShouldBe("Examplia");

        await head.Send("begin", ("Kind", "Participating"), ("From", "2021-01-01"));
        await head.Send("appoint", ("PersonId", person), ("Email", "mira@example.org"), ("From", "2021-01-01"));
        await head.Send("rename", ("Name", "New Examplia"), ("From", "2022-01-01"));

        head.Notice.ShouldNotBeNull(head.Refusal);
        head.Heading.ShouldBe("New Examplia");
        head.Page.QuerySelector("#focal")!.ParentElement!.TextContent.ShouldContain("Mira EXAMPLE");
        await head.Open($"{page}?asOf=2021-06-01");
        head.Heading.ShouldBe("Examplia");
        await head.Open($"/people/{person}");
        head.Page.QuerySelector("#focal")!.ParentElement!.TextContent.ShouldContain("Examplia");
    }

    [Fact]
    public async Task A_body_is_founded_gets_a_chair_and_a_mandate_that_is_endorsed_and_concluded()
    {
        using var head = await stage.As("head");
        await head.Open("/bodies/found");
        await head.Send("found", ("Name", "Working Group on Examples"), ("Code", "WG-EX"), ("ShortName", "WG-EX"), ("From", "2024-01-01"));
        head.Heading.ShouldBe("Working Group on Examples");
        var page = head.Path;
        await head.Send("propose", ("Name", "Examples"), ("Code", "M-EX"), ("MandateScope", "What examples are for"));
        var endorse = head.Page.QuerySelectorAll("input[name=form]").Select(i => i.GetAttribute("value")!).Single(v => v.StartsWith("endorse-",
            StringComparison.Ordinal));

        await head.Send(endorse, ("Decision", "BP/SOM/2024/D1"), ("From", "2024-02-01"));
        head.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        head.Refusal!.ShouldContain("a chair");

        await head.Open($"/offices/begin?body={page.Split('/')[^1]}");
        var state = head.Page.QuerySelector("select[name=HolderId] option:nth-child(2)")!.GetAttribute("value")!;
        await head.Send("begin", ("HolderId", state), ("From", "2024-01-15"));
        head.Notice.ShouldNotBeNull(head.Refusal);
        await head.Open(page);
        await head.Send(endorse, ("Decision", "BP/SOM/2024/D1"), ("From", "2024-02-01"));
        head.Notice.ShouldNotBeNull(head.Refusal);
        var conclude = endorse.Replace("endorse", "conclude", StringComparison.Ordinal);
        await head.Send(conclude, ("LastDay", "2024-12-31"));

        head.Notice.ShouldNotBeNull(head.Refusal);
        head.Page.QuerySelector(".mandate .state")!.TextContent.ShouldBe("Concluded");
        head.Page.QuerySelector($"input[value='{conclude}']").ShouldBeNull("what is concluded offers no act");
    }

    [Fact]
    public async Task A_body_is_described_and_its_rules_are_set_for_the_meetings_to_come()
    {
        using var head = await stage.As("head");
        await head.Open("/bodies/found");
        await head.Send("found", ("Name", "Working Group on Rules"), ("Code", "WG-RU"), ("ShortName", "WG-RU"), ("From", "2024-01-01"));
        var page = head.Path;
        await head.Open(head.Page.QuerySelector("a[href$='/rules']")!.GetAttribute("href")!);
        var usual = head.Filled("policies");
        (usual["Timetable.Invitations"], usual["Timetable.Invitations.When"], usual["Timetable.Certificates.When"]).ShouldBe(("56", "Before", "After"));

        await head.Send("describe", ("CadenceNormalised", "twice a year"));
        head.Page.QuerySelector("#describe-CadenceNormalised-wrong")!.TextContent.ShouldContain("Enter a number.");
        await head.Send("describe", ("CadenceNormalised", "12"), ("CadenceNormalised.To", "6"));
        head.Page.QuerySelector("#describe-CadenceNormalised-wrong")!.TextContent.ShouldContain("the shorter time first");
        await head.Send("describe", ("CadenceNormalised", "6"), ("CadenceNormalised.To", "12"), ("CadenceNormalised.Unit", "Months"),
            ("Cadence", "once or twice a year"), ("Issuers", "The Dialogue\nThe Partner\n"));
        head.Notice.ShouldNotBeNull(head.Refusal);
        head.Page.QuerySelector("#rules")!.ParentElement!.TextContent.ShouldContain("once or twice a yearevery 6 to 12 months");
        head.Html.ShouldNotContain("P6M");

        await head.Open($"{page}/rules");
        var described = head.Filled("describe");
        (described["CadenceNormalised"], described["CadenceNormalised.To"], described["CadenceNormalised.Unit"]).ShouldBe(("6", "12", "Months"));
        described["Issuers"].ShouldBe("The Dialogue\nThe Partner");
        await head.Send("policies", ("Attendance", "MinimumShare"), ("Percent", ""));
        head.Page.QuerySelector("#policies-Percent-wrong").ShouldNotBeNull(head.Refusal);
        await head.Send("policies", ("Attendance", "MinimumShare"), ("Percent", "60"), ("Approval", "Any"), ("Timetable.Invitations", "40"),
            ("Timetable.SaveTheDate", ""));
        head.Notice.ShouldNotBeNull(head.Refusal);

        var id = new BodyId(Guid.Parse(page.Split('/')[^1]));
        var body = await stage.Read(db => db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id));
        (body.ApprovalPolicy, body.AttendancePolicy.Percent, body.Timetable.Single(s => s.Kind is DeadlineKind.Invitations).OffsetDays)
            .ShouldBe((ApprovalPolicy.Any, 60, -40));
        body.Timetable.ShouldNotContain(s => s.Kind == DeadlineKind.SaveTheDate);
        body.Timetable.Single(s => s.Kind is DeadlineKind.FinalConclusions).OffsetDays.ShouldBe(30);
    }

    [Fact]
    public async Task An_office_is_handed_over_once_however_often_the_form_is_sent_and_a_term_that_is_over_has_no_page()
    {
        using var head = await stage.As("head");
        var term = stage.Scene.Rows.OfType<OfficeTerm>().Last();
        await head.Open($"/offices/{term.Id.Value}");
        var next = head.Page.QuerySelector("form[action$='/hand-over'] select[name=NextHolderId] option:nth-child(2)")!.GetAttribute("value")!;
        var values = head.Filled("hand-over", ("NextHolderId", next), ("At", "2026-01-10"));

        await head.Post($"/offices/{term.Id.Value}/hand-over", values);
        head.Notice.ShouldNotBeNull(head.Refusal);
        await head.Post($"/offices/{term.Id.Value}/hand-over", values);

        head.Status.ShouldBe(HttpStatusCode.OK);
        (await stage.Read(db => Task.FromResult(db.OfficeTerms.Count(t => t.BodyId == term.BodyId && t.Office == term.Office && t.Until == null)))).ShouldBe(1);
        (await head.Open($"/offices/{term.Id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mandate_or_participation_of_another_is_not_found_under_this_address()
    {
        using var head = await stage.As("head");
        var body = stage.Scene.This.Body.Value;
        var foreign = (await stage.Read(db => Task.FromResult(db.Mandates.First(m => m.BodyId != stage.Scene.This.Body)))).Id.Value;
        var own = stage.Scene.Rows.OfType<Participant>().First().Id;
        var participation = (await stage.Read(db => Task.FromResult(db.Participations.First(p => p.ParticipantId != own)))).Id.Value;
        await head.Open($"/bodies/{body}");
        var token = head.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var address in (string[])
                 [
                     $"/bodies/{body}/mandates/{foreign}/conclusion",
                     $"/participants/{stage.Scene.Rows.OfType<Participant>().First().Id.Value}/participations/{participation}/end",
                 ])
        {
            await head.Post(address, new() { ["__RequestVerificationToken"] = token, ["form"] = "x", ["version"] = "1", ["LastDay"] = "2026-01-01" });
            head.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task Who_may_not_keep_governance_reads_it_without_a_form()
    {
        using var chair = await stage.As("chair");
        foreach (var page in (string[])["/bodies", $"/bodies/{stage.Scene.This.Body.Value}", "/offices",
            $"/participants/{stage.Scene.Rows.OfType<Participant>().First().Id.Value}"])
        {
            await chair.Open(page);
            chair.Status.ShouldBe(HttpStatusCode.OK, page);
            chair.Page.QuerySelectorAll("main form[method=post]").Length.ShouldBe(0, page);
            chair.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldAllBe(h => !h!.Contains("/begin") && !h.Contains("/found"), page);
        }
    }
}
