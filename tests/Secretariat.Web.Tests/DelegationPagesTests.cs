using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Tests;

/// <summary>Delegations and their nominations by page, without scripts.</summary>
public sealed class DelegationPagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Several_are_accepted_with_one_button_and_those_who_are_not_are_named()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        foreach (var (given, family) in new[] { ("Anna", "Berg"), ("Ben", "Cole") })
            await stage.Given(new Application.Attendance.RegisterWalkIn(stage.Scene.This.Meeting, party.Delegation,
                Person(given, family) with { Email = $"{given}@two.example" }));
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/{stage.Scene.This.Meeting.Value}/delegations?status=UnderReview&search=two.example");
        var chosen = officer.Page.QuerySelectorAll("input[name=Chosen]").Select(c => c.GetAttribute("value")!).ToList();
        chosen.Count.ShouldBe(2);
        officer.Page.QuerySelectorAll("input[name=Chosen]").ShouldAllBe(c => c.GetAttribute("form") == officer.Form("accept-several")!.Id);

        await officer.Send("accept-several");
        officer.Refusal!.ShouldContain("Tick those who are to be accepted.");
        await officer.PostEach(officer.Form("accept-several")!.GetAttribute("action")!,
            [.. officer.Filled("accept-several"), new("Chosen", chosen[0]), new("Chosen", chosen[1].Split(':')[0] + ":99")]);
        officer.Notice!.ShouldStartWith("1 nomination accepted; each delegate is told. Not accepted: ", Case.Sensitive, officer.Refusal);
        (await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.WalkIn).Select(r => r.Status).ToListAsync()))
            .ShouldBe([RegistrationStatus.Accepted, RegistrationStatus.UnderReview], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_comes_without_a_nomination_is_entered_at_the_desk_accepted_and_confirmed_for()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        using var officer = await stage.As("officer");
        var chosen = (await stage.Read(db => db.Meetings.SingleAsync(m => m.Id == stage.Scene.This.Meeting))).Sessions[^1].Id.Value;
        await officer.Open($"/meetings/{stage.Scene.This.Meeting.Value}/desk?session={chosen}");
        (string, string)[] person = [("DelegationId", party.Delegation.Value.ToString()), ("Details.GivenNames", "Işıl"), ("Details.FamilyName", "Örnek"),
            ("Details.Email", "isil@example.net")];
        await officer.Send("walk-in", person[0], ("Details.FamilyName", "Örnek"));
        officer.Filled("walk-in")["SessionId"].ShouldBe($"{chosen}", "a refusal leaves the desk at its session");
        officer.Page.QuerySelector("#walk-in-Details-Email-wrong").ShouldNotBeNull(officer.Refusal);
        officer.Filled("walk-in")["Details.FamilyName"].ShouldBe("Örnek");
        await officer.Send("walk-in", person);
        officer.Refusal!.ShouldContain("Perhaps already named", Case.Sensitive, "the delegation named her before");
        await officer.Send("walk-in", ("Confirmed", "true"));
        officer.Notice.ShouldBe("The person is entered, and stands for review.", officer.Refusal);

        await officer.Send("accept");
        officer.Notice!.ShouldStartWith("The nomination is accepted");
        var address = officer.Path;
        await officer.Open($"/meetings/{stage.Scene.This.Meeting.Value}/desk?find=isil");
        officer.Form($"confirm-{address[^36..]}").ShouldNotBeNull("whoever stands at the door is confirmed for in place");
        officer.Form($"in-{address[^36..]}").ShouldBeNull();

        await officer.Open(address);
        await officer.Send("confirm");
        officer.Page.QuerySelector("#confirm-Reason-wrong")!.TextContent.ShouldContain("on whose word");
        await officer.Send("confirm", ("Reason", "Told at the desk"));
        officer.Notice!.ShouldStartWith("The registration is confirmed for the delegate", Case.Sensitive, officer.Refusal);
        officer.Form("confirm").ShouldBeNull();

        var desk = $"a[href='/meetings/{stage.Scene.This.Meeting.Value}/desk']";
        (await officer.Open($"/delegations/{party.Delegation.Value}")).Page.QuerySelector(desk).ShouldNotBeNull();
        using var chair = await stage.As("chair");
        (await chair.Open($"/delegations/{party.Delegation.Value}")).Page.QuerySelector(desk).ShouldBeNull("it is for the secretariat");
        (await chair.Open($"/meetings/{stage.Scene.This.Meeting.Value}/attendance")).Page.QuerySelector("#next-step")!.TextContent
            .ShouldBe("Next: the secretariat checks delegates in");
    }

    [Fact]
    public async Task A_nomination_is_returned_or_rejected_below_its_row_which_stays_open_after_a_refusal()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        await stage.Given(new Application.Attendance.RegisterWalkIn(stage.Scene.This.Meeting, party.Delegation, Person("Rita", "Rejected")));
        using var head = await stage.As("head");
        await head.Open($"/meetings/{stage.Scene.This.Meeting.Value}/delegations?search=rejected");
        var row = head.Page.QuerySelector("tbody tr:has(.row-opens)")!;
        row.QuerySelector("form input[name=Reason], form textarea[name=Reason]").ShouldBeNull("in a cell it would lay the table out anew");
        var form = row.NextElementSibling!.QuerySelectorAll("input[name=form]").Select(f => f.GetAttribute("value")!).ToList();
        form.Select(f => f.Split('-')[0]).ShouldBe(["return", "reject"]);

        await head.Send(form[1]);
        head.Page.QuerySelector($"#{form[1]}-Reason-wrong").ShouldNotBeNull(head.Refusal);
        head.Page.QuerySelectorAll("details.row-opens[open]").Length.ShouldBe(1);
        await head.Send(form[1], ("Reason", "Not of this delegation"));
        head.Notice.ShouldBe("The nomination is rejected.", head.Refusal);
        head.Page.QuerySelectorAll("tbody tr").ShouldAllBe(r => r.ChildElementCount == head.Page.QuerySelectorAll("thead th").Length);
        head.Page.QuerySelector(".row-opens").ShouldBeNull("what was decided is not decided again");
    }

    [Fact]
    public async Task From_one_nomination_to_the_next_there_is_a_link_and_the_menu_says_where_one_is()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        foreach (var (given, family) in new[] { ("Nina", "First"), ("Nora", "Second") })
            await stage.Given(new Application.Attendance.RegisterWalkIn(stage.Scene.This.Meeting, party.Delegation, Person(given, family)));
        var first = await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "First").Select(r => r.Id)
            .SingleAsync());
        using var officer = await stage.As("officer");

        await officer.Open($"/registrations/{first.Value}");

        officer.Page.QuerySelector(".work-nav [aria-current]")!.TextContent.Trim().ShouldBe("Meetings");
        await officer.Open(officer.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        officer.Form("accept").ShouldNotBeNull("what is next is to be decided too");
        officer.Path.ShouldNotContain(first.Value.ToString());
    }

    [Fact]
    public async Task An_officer_withdraws_a_delegate_on_somebodys_word_once()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        await stage.Given(new Application.Attendance.RegisterWalkIn(stage.Scene.This.Meeting, party.Delegation, Person("Ines", "Absent")));
        var id = await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "Absent").Select(r => r.Id)
            .SingleAsync());
        using var officer = await stage.As("officer");
        await officer.Open($"/registrations/{id.Value}");
        officer.Form("withdraw").ShouldNotBeNull("a nomination that was not accepted yet is withdrawn too");
        await officer.Send("accept");

        await officer.Send("withdraw");
        officer.Page.QuerySelector("#withdraw-Reason-wrong")!.TextContent.ShouldContain("on whose word");
        (await Status(id)).ShouldBe(RegistrationStatus.Accepted);
        var (action, filled) = (officer.Form("withdraw")!.GetAttribute("action")!, officer.Filled("withdraw", ("Reason", "Told by telephone")));
        await officer.Post(action, filled);
        officer.Notice!.ShouldStartWith("The delegate is withdrawn.", Case.Sensitive, officer.Refusal);
        (await Status(id)).ShouldBe(RegistrationStatus.Withdrawn);
        officer.Form("withdraw").ShouldBeNull("who is withdrawn is not withdrawn again");
        await officer.Post(action, filled);
        officer.Notice!.ShouldStartWith("The delegate is withdrawn.", Case.Sensitive, "the same click twice is one act");

        filled["key"] = Guid.NewGuid().ToString();
        await officer.Post(action, filled);
        officer.Status.ShouldBe(System.Net.HttpStatusCode.PreconditionFailed, "the page of a colleague is older than the act");
    }

    [Fact]
    public async Task Whoever_was_seen_at_a_session_is_not_withdrawn_by_page()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        var id = await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation).Select(r => r.Id).FirstAsync());
        await stage.Read(db => db.Registrations.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Confirmed)));
        using var officer = await stage.As("officer");
        (await officer.Open($"/registrations/{id.Value}")).Form("withdraw").ShouldNotBeNull();

        await stage.Given(new Application.Attendance.CheckIn(stage.Scene.This.Meeting, (await stage.Meeting()).Sessions[0].Id, id, null,
            Domain.Attendance.AttendanceMethod.Desk, Guid.NewGuid(), "Set by the test"));

        (await officer.Open($"/registrations/{id.Value}")).Form("withdraw").ShouldBeNull();
    }

    [Fact]
    public async Task An_officer_enters_a_nomination_that_came_by_note_verbale_corrects_it_and_returns_it()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.Convened);
        using var officer = await stage.As("officer");
        await officer.Open($"/delegations/{party.Delegation.Value}");
        await officer.Send("nominate", Portal.Person("Mira", "Smaple", "mira@example.net"));
        officer.Notice.ShouldBe("Mira SMAPLE is named: under review.", officer.Refusal);

        await officer.Open(officer.Page.QuerySelectorAll("tbody th a").Single(a => a.TextContent.Contains("SMAPLE", StringComparison.Ordinal))
            .GetAttribute("href")!);
        officer.Page.QuerySelector(".next-step")!.TextContent.ShouldNotContain("without a nomination");
        await officer.Send("correct", ("Details.FamilyName", "Sample"), ("Details.Role", nameof(DelegateRole.Alternate)));
        officer.Notice!.ShouldStartWith("The nomination is corrected", Case.Sensitive, officer.Refusal);
        officer.Heading.ShouldBe("Mira SAMPLE");
        await officer.Send("return");
        officer.Page.QuerySelector("#return-Reason-wrong").ShouldNotBeNull(officer.Refusal);
        await officer.Send("return", ("Reason", "The function is missing"));
        officer.Notice.ShouldBe("The nomination is back with the focal point.", officer.Refusal);
        (await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "Sample")
            .Select(r => new { r.Status, r.Role }).SingleAsync())).ShouldBe(new { Status = RegistrationStatus.Returned, Role = DelegateRole.Alternate });
    }

    [Fact]
    public async Task The_record_of_an_accepted_delegate_is_corrected_on_somebodys_word()
    {
        var party = await stage.Invite();
        await Becomes(MeetingStatus.InSession);
        await stage.Given(new Application.Attendance.RegisterWalkIn(stage.Scene.This.Meeting, party.Delegation, Person("Lena", "Fasle")));
        var id = await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "Fasle").Select(r => r.Id)
            .SingleAsync());
        using var officer = await stage.As("officer");
        await officer.Open($"/registrations/{id.Value}");
        officer.Form("correct-accepted").ShouldBeNull();
        await officer.Send("accept");

        await officer.Send("correct-accepted", ("Details.FamilyName", "False"));
        officer.Page.QuerySelector("#correct-accepted-Reason-wrong").ShouldNotBeNull(officer.Refusal);
        officer.Filled("correct-accepted")["Details.FamilyName"].ShouldBe("False");
        await officer.Send("correct-accepted", ("Reason", "Seen in the passport"));
        officer.Notice!.ShouldStartWith("The record is corrected", Case.Sensitive, officer.Refusal);
        officer.Heading.ShouldBe("Lena FALSE");
    }

    [Fact]
    public async Task A_delegation_that_has_named_nobody_is_told_of_in_the_room_with_its_invitation()
    {
        var (named, silent) = (await stage.Invite(), await stage.Invite());
        await stage.Read(db => db.Registrations.Where(r => r.DelegationId == silent.Delegation)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Withdrawn)));
        using var officer = await stage.As("officer");

        await officer.Open($"/meetings/{stage.Scene.This.Meeting.Value}/delegations");

        officer.Page.QuerySelector($"main details a[href='/delegations/{silent.Delegation.Value}']").ShouldNotBeNull();
        officer.Page.QuerySelector($"main details a[href='/invitations/{silent.Invitation.Value}']").ShouldNotBeNull();
        officer.Page.QuerySelector($"main details a[href='/delegations/{named.Delegation.Value}']").ShouldBeNull();
    }

    [Fact]
    public async Task The_links_of_a_delegation_are_taken_back_with_a_reason()
    {
        var party = await stage.Invite();
        using var officer = await stage.As("officer");
        await officer.Open($"/delegations/{party.Delegation.Value}");
        await officer.Send("links");
        officer.Page.QuerySelector("#links-Reason-wrong").ShouldNotBeNull(officer.Refusal);
        (await Link(party)).RevokedAt.ShouldBeNull();

        await officer.Send("links", ("Reason", "Passed on to a newspaper"));
        officer.Notice.ShouldBe("Every personal link of the delegation and its delegates is taken back.", officer.Refusal);
        (await Link(party)).RevokedAt.ShouldNotBeNull();

        using var chair = await stage.As("chair");
        (await chair.Open($"/delegations/{party.Delegation.Value}")).Form("links").ShouldBeNull();
    }

    private Task<PersonalLink> Link(InvitedParty party) => stage.Read(db => db.PersonalLinks.AsNoTracking().SingleAsync(l => l.Id == party.Link));

    private Task<RegistrationStatus> Status(RegistrationId id) =>
        stage.Read(db => db.Registrations.Where(r => r.Id == id).Select(r => r.Status).SingleAsync());

    private Task<int> Becomes(MeetingStatus status) => stage.Read(db => db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting)
        .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, status)));

    private static DelegateDetails Person(string given, string family) => new(null, null, given, family, null, null, $"{given}@example.net", "en",
        DelegateRole.Adviser, ParticipationModality.InPerson);
}
