using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>What focal points and delegates do by their personal links, in a browser that runs no scripts unless it is said.</summary>
public sealed class PortalTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_mailed_link_that_is_fetched_run_and_whose_lone_button_is_pressed_changes_nothing()
    {
        var party = await stage.Invite();
        var before = await Traces(party);
        using (var scanner = stage.Browser())
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, $"/link#{party.Focal}");
            (await scanner.SendAsync(head, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await scanner.GetAsync($"/link#{party.Focal}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var token in new[] { party.Focal, party.Delegate })
        {
            await using var scanner = await Script.Open();
            await scanner.Page.GotoAsync($"{stage.Address}link?lang=tr#{token}");
            scanner.Page.Url.ShouldNotContain(token);
            await scanner.Page.ClickAsync("main form:first-of-type button");
            await scanner.Page.WaitForURLAsync("**/portal");
            // The button behind it asks for a tick beside it, which nobody sets by pressing.
            if (token == party.Delegate) await scanner.Page.ClickAsync("form[action='/portal/confirmation'] button");
        }

        (await Traces(party)).ShouldBe(before);

        // The twin for programs counts as use, so the comparison can tell.
        using var program = stage.Browser();
        await program.PostAsJsonAsync("/api/v1/links/exchange", new { token = party.Focal }, TestContext.Current.CancellationToken);
        (await Traces(party)).ShouldNotBe(before);
    }

    [Fact]
    public async Task A_link_is_used_with_the_first_act_of_its_holder_and_ends_those_it_was_asked_for_in_place_of()
    {
        var party = await stage.Invite();
        (await Link(party)).FirstUsedAt.ShouldBeNull();
        using var focal = await stage.By(party.Focal);
        (await Link(party)).FirstUsedAt.ShouldBeNull();

        await focal.Send("receipt");

        focal.Notice.ShouldBe("Thank you. The secretariat knows that the invitation has reached you.");
        (await Link(party)).FirstUsedAt.ShouldNotBeNull();
        (await Invitation(party)).Status.ShouldBe(InvitationStatus.Acknowledged);
        focal.Form("receipt").ShouldBeNull();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://dialogue.example/link#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task A_link_that_does_not_work_is_said_so_and_a_new_one_can_be_asked_for_by_anybody_with_one_answer(string pasted)
    {
        using var somebody = await stage.As("nobody");
        await somebody.Open("/link");
        await somebody.Send("open", ("Token", pasted));
        somebody.Status.ShouldBe(pasted.Length == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity);
        somebody.Refusal.ShouldNotBeNull();

        var answers = new List<string?>();
        foreach (var address in new[] { "nobody@nowhere.example", "1@focal.example" })
        {
            await somebody.Send("renewal", ("Email", address));
            answers.Add(somebody.Notice);
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_link_may_be_pasted_as_mail_programs_break_it()
    {
        var party = await stage.Invite();
        using var somebody = await stage.As("nobody");
        await somebody.Open("/link");
        await somebody.Send("open", ("Token", $"<https://dialogue.example/link#{party.Focal[..20]}\r\n  {party.Focal[20..]}>."));
        somebody.Path.ShouldBe("/portal");
    }

    [Fact]
    public async Task A_focal_point_names_several_one_by_one_and_what_was_refused_stays_in_the_form()
    {
        var party = await stage.Invite();
        using var focal = await stage.By(party.Focal);
        focal.Page.QuerySelector(".seats")!.TextContent.ShouldBe("1 of 3 seats taken");

        await focal.Send("nominate", Portal.Person("Anna", "Kovács", "not an address"));
        focal.Status.ShouldBe(HttpStatusCode.BadRequest);
        focal.Page.QuerySelector(".error-summary")!.HasAttribute("autofocus").ShouldBeTrue();
        focal.Filled("nominate")["Persons[0].FamilyName"].ShouldBe("Kovács");
        focal.Filled("nominate")["Persons[0].Role"].ShouldBe(nameof(DelegateRole.Head));
        focal.Page.QuerySelector("#nominate-Persons-0--Email-wrong")!.TextContent.ShouldContain("Enter an e-mail address");

        await focal.Send("nominate", Portal.Person("Anna", "Kovács", "anna@ministry.example"));
        focal.Notice!.ShouldContain("KOVÁCS");
        (await Invitation(party)).Status.ShouldBe(InvitationStatus.Accepted);
        focal.Filled("nominate")["Persons[0].Role"].ShouldBe(nameof(DelegateRole.Adviser));
        await focal.Send("nominate", Portal.Person("Anna", "Kovács", "other@ministry.example"));
        focal.Status.ShouldBe(HttpStatusCode.Conflict);
        await focal.Send("nominate", ("Confirmed", "true"));
        focal.Notice.ShouldNotBeNull();
        focal.Page.QuerySelector(".seats")!.TextContent.ShouldBe("3 of 3 seats taken");
        focal.Form("nominate").ShouldBeNull();
    }

    [Fact]
    public async Task The_name_is_asked_for_as_in_the_passport_and_beside_it_in_own_script_and_both_are_shown_to_all_it_concerns()
    {
        var party = await stage.Invite("ru");
        using var focal = await stage.By(party.Focal);
        await focal.Open("/portal?lang=en");
        focal.Page.QuerySelector("#nominate-Persons-0--FamilyName-hint")!.TextContent.ShouldStartWith("In Latin letters, as in the passport.");
        focal.Page.QuerySelector("#nominate-Persons-0--NameInOwnScript")!.HasAttribute("required").ShouldBeFalse();
        await focal.Send("nominate", [.. Portal.Person("Tsvetana", "Primerova", "tsvetana@ministry.example"),
            ("Persons[0].NameInOwnScript", new string('Ж', DelegateDetails.MaxLength + 1))]);
        focal.Page.QuerySelector("#nominate-Persons-0--NameInOwnScript-wrong")!.TextContent.ShouldContain("in at most 200 characters");
        await focal.Send("nominate", ("Persons[0].NameInOwnScript", " Цветана  ПРИМЕРОВА "));
        focal.Notice!.ShouldContain("Tsvetana PRIMEROVA", Case.Sensitive, focal.Refusal);
        focal.Page.QuerySelector("#delegates")!.TextContent.ShouldContain("Цветана ПРИМЕРОВА");

        var id = await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "Primerova").Select(r => r.Id)
            .SingleAsync());
        await focal.Open($"/portal/delegates/{id.Value}");
        (focal.Heading, focal.Page.QuerySelector(".facts")!.TextContent).ShouldSatisfyAllConditions(
            said => said.Heading.ShouldBe("Tsvetana PRIMEROVA"), said => said.TextContent.ShouldContain("Цветана ПРИМЕРОВА"));
        focal.Filled("correct")["Details.NameInOwnScript"].ShouldBe("Цветана ПРИМЕРОВА");
        focal.Filled("substitute").GetValueOrDefault("Comes.NameInOwnScript").ShouldBeNullOrEmpty("another person has another name");

        await stage.Read(db => db.Registrations.Where(r => r.Id == party.Accepted)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.NameInOwnScript, "Ишыл ОРНЕК")));
        using var self = await stage.By(party.Delegate);
        self.Page.QuerySelector("#mine ~ .facts, .facts")!.TextContent.ShouldContain("Ишыл ОРНЕК");
        using var officer = await stage.As("officer");
        await officer.Open($"/registrations/{party.Accepted.Value}");
        officer.Page.QuerySelector(".facts")!.TextContent.ShouldContain("Ишыл ОРНЕК");
    }

    [Fact]
    public async Task The_same_click_twice_names_once_and_two_people_at_once_see_both_values()
    {
        var party = await stage.Invite();
        using var one = await stage.By(party.Focal);
        using var two = await stage.By(party.Focal);
        var filled = one.Filled("nominate", Portal.Person("Anna", "Kovács", "anna@ministry.example"));
        await one.Post("/portal/delegates", filled);
        await one.Post("/portal/delegates", filled);
        one.Notice.ShouldNotBeNull();
        var registration = (await stage.Read(db => db.Registrations.Where(r => r.DelegationId == party.Delegation && r.FamilyName == "Kovács").ToListAsync()))
            .ShouldHaveSingleItem();

        var address = $"/portal/delegates/{registration.Id.Value}";
        await one.Open(address);
        await two.Open(address);
        await one.Send("correct", ("Details.FunctionalTitle", "Head of Unit"));
        one.Notice.ShouldBe("Your changes are saved.");
        await two.Send("correct", ("Details.FunctionalTitle", "Adviser"));
        two.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        two.Refusal!.ShouldContain("Changed meanwhile");
        two.Filled("correct")["Details.FunctionalTitle"].ShouldBe("Adviser");
        two.Page.QuerySelector(".meanwhile")!.TextContent.ShouldContain("Head of Unit");
        await two.Send("correct");
        two.Notice.ShouldBe("Your changes are saved.");
    }

    [Fact]
    public async Task Regrets_take_a_second_question_and_withdraw_those_who_were_named()
    {
        var party = await stage.Invite();
        using var focal = await stage.By(party.Focal);
        await focal.Send("decline", ("Reason", "No mission this week"));
        focal.Status.ShouldBe(HttpStatusCode.BadRequest);
        focal.Filled("decline")["Reason"].ShouldBe("No mission this week");
        (await Invitation(party)).Status.ShouldBe(InvitationStatus.Dispatched);

        await focal.Send("decline", ("Sure", "true"));
        focal.Notice.ShouldBe("Your regrets have arrived.");
        (await Invitation(party)).Status.ShouldBe(InvitationStatus.Declined);
        (await Registration(party)).Status.ShouldBe(RegistrationStatus.Withdrawn);
        await focal.Send("accept");
        (await Invitation(party)).Status.ShouldBe(InvitationStatus.Accepted);
    }

    [Fact]
    public async Task A_delegation_that_comes_is_asked_what_is_apt_before_the_deadline_after_it_on_the_day_and_when_the_meeting_is_over()
    {
        var party = await stage.Invite();
        using var focal = await stage.By(party.Focal);
        await focal.Send("accept");
        var now = TimeProvider.System.GetUtcNow();
        var meeting = await stage.Meeting();
        try
        {
            (await Asked(20, now.AddDays(40))).ShouldBe(("Thank you. Seats are left: you may name more delegates.", true));
            (await Asked(-2, now.AddDays(40))).ShouldBe(("Thank you. Your delegation is complete; there is nothing to do.", false));
            (await Asked(-2, now.AddSeconds(90))).ShouldBe(("The meeting begins today. We look forward to your delegation.", false));
            (await Asked(-2, now.AddHours(-1))).ShouldBe(("The meeting is under way. Your delegation is changed at the registration desk now.", false));
            await stage.Read(db => db.Delegations.Where(d => d.Id == party.Delegation)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.SeatsTaken, x => x.Quota)));
            await Asked(20, now.AddDays(40));
            focal.Html.ShouldContain("All seats are taken.");
            await stage.Read(db => db.Registrations.Where(r => r.Id == party.Accepted)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Returned)));
            (await Asked(20, now.AddDays(40))).ShouldBe(("A name came back to you for correction. It is marked below.", true));
            focal.Html.ShouldNotContain("nothing to do");
            (await Asked(-2, now.AddDays(-3))).ShouldBe(("The meeting is over. Thank you.", false));
            focal.Html.ShouldNotContain("All seats are taken.");
        }
        finally
        {
            await At(meeting.Schedule.OpensAt, meeting.Schedule.ClosesAt);
            await stage.Given(new SetDeadline(meeting.Id, (await stage.Meeting()).Version, DeadlineKind.Nominations,
                meeting.Deadlines.SingleOrDefault(d => d.Kind is DeadlineKind.Nominations)?.DueOn ?? meeting.Schedule.FirstDay));
        }

        async Task<(string, bool)> Asked(int nominateInDays, DateTimeOffset opens)
        {
            await stage.Given(new SetDeadline(meeting.Id, (await stage.Meeting()).Version, DeadlineKind.Nominations,
                DateOnly.FromDateTime(now.UtcDateTime).AddDays(nominateInDays)));
            await At(opens, opens.AddDays(2));
            await focal.Open("/portal");
            return (focal.Page.QuerySelector("#ask")!.TextContent, focal.Page.QuerySelector(".ask-until") is not null);
        }

        Task At(DateTimeOffset opens, DateTimeOffset closes) => stage.Read(db => db.Meetings.Where(m => m.Id == meeting.Id).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Schedule.OpensAt, opens).SetProperty(x => x.Schedule.ClosesAt, closes)));
    }

    [Fact]
    public async Task A_delegate_is_substituted_and_one_withdrawn()
    {
        var party = await stage.Invite();
        using var focal = await stage.By(party.Focal);
        await focal.Open($"/portal/delegates/{party.Accepted.Value}");
        await focal.Send("substitute", Portal.Person("Ben", "Adler", "ben@ministry.example", "Comes"));
        focal.Notice.ShouldBe("The substitute is named.");
        (await Registration(party)).Status.ShouldBe(RegistrationStatus.Substituted);

        await focal.Open(focal.Page.QuerySelectorAll(".row-title").First(a => a.TextContent.Contains("ADLER", StringComparison.Ordinal)).GetAttribute("href")!);
        await focal.Send("withdraw", ("Sure", "true"));
        focal.Notice.ShouldBe("The registration is withdrawn.");
    }

    [Fact]
    public async Task A_delegate_confirms_with_consent_corrects_what_is_theirs_and_takes_the_calendar_entry()
    {
        var party = await stage.Invite();
        using var somebody = await stage.By(party.Delegate);
        await somebody.Send("confirm");
        somebody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await somebody.Send("confirm", ("AcceptedNotice", somebody.Page.QuerySelector("#confirm-AcceptedNotice")!.GetAttribute("value")!));
        somebody.Notice.ShouldNotBeNull();
        (await Registration(party)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(RegistrationStatus.Confirmed), r => r.ConsentedAt.ShouldNotBeNull());

        await somebody.Send("correct", ("FunctionalTitle", "Director"), ("Language", "tr"));
        (await Registration(party)).ShouldSatisfyAllConditions(r => r.FunctionalTitle.ShouldBe("Director"), r => r.Language.ShouldBe("tr"));
        await somebody.Open("/portal/calendar");
        somebody.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        somebody.Html.ShouldContain("BEGIN:VEVENT");
    }

    [Fact]
    public async Task Whoever_was_confirmed_by_others_agrees_on_their_own_page_to_be_named()
    {
        var party = await stage.Invite();
        await stage.Read(db => db.Registrations.Where(r => r.Id == party.Accepted).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.Status, RegistrationStatus.Confirmed).SetProperty(x => x.ConfirmedAt, TimeProvider.System.GetUtcNow())));
        using var officer = await stage.As("officer");
        (await officer.Open($"/registrations/{party.Accepted.Value}")).Html.ShouldContain("not yet: the delegate agrees on their own page");
        using var somebody = await stage.By(party.Delegate);
        await somebody.Send("agree");
        somebody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Registration(party)).ConsentedAt.ShouldBeNull();

        var ticked = somebody.Filled("agree", ("AcceptedNotice", somebody.Page.QuerySelector("#agree-AcceptedNotice")!.GetAttribute("value")!));
        await somebody.Post("/portal/consent", ticked);
        somebody.Notice.ShouldBe("Thank you. The list of participants will name you.");
        somebody.Form("agree").ShouldBeNull();
        var agreed = (await Registration(party)).ConsentedAt;
        agreed.ShouldNotBeNull();
        (await officer.Open($"/registrations/{party.Accepted.Value}")).Html.ShouldContain("agreed on");
    }

    [Fact]
    public async Task Passport_data_is_asked_for_on_the_form_and_shown_nowhere_again()
    {
        var party = await stage.Invite();
        using var somebody = await stage.By(party.Delegate);
        (string, string)[] passport =
        [
            ("Passport.Name", "ISIL ORNEK"), ("Passport.Number", "X1234567"), ("Passport.Nationality", "Sample"), ("Passport.BornIn", "Ankara"),
            ("Passport.BornOn", "1980-05-01"), ("Passport.IssuedOn", "2025-01-01"), ("Passport.ExpiresOn", "2029-01-01"),
        ];
        await somebody.Send("visa", [.. passport[1..], ("Passport.IssuedOn", "")]);
        somebody.Page.QuerySelectorAll(".wrong").Length.ShouldBe(2, "the name and the day of issue, and not the dates that are compared with it");

        await somebody.Send("visa", passport);
        somebody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        somebody.Refusal!.ShouldContain("1 January 2029");

        await somebody.Send("visa", ("Passport.ExpiresOn", "2035-01-01"));
        somebody.Notice.ShouldNotBeNull();
        somebody.Html.ShouldNotContain("X1234567");
        (await Registration(party)).VisaLetterRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_participating_state_breaks_the_silence_after_a_second_question_and_an_observer_cannot()
    {
        var (state, observer) = (await stage.Invite(), await stage.Invite());
        await stage.Silence(state);
        using var focal = await stage.By(state.Focal);
        focal.Html.ShouldContain("Silence procedure");
        await focal.Open("/portal/silence");
        await focal.Send("break");
        focal.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#break-Statement", "#break-Sure"], focal.Html);
        await focal.Send("break", ("Statement", "Delete the last words of paragraph 4."));
        focal.Status.ShouldBe(HttpStatusCode.BadRequest);
        focal.Filled("break")["Statement"].ShouldBe("Delete the last words of paragraph 4.");

        using var looker = await stage.By(observer.Focal);
        await looker.Open("/portal/silence");
        looker.Form("break").ShouldBeNull();
        looker.Html.ShouldContain("Only participating states may break the silence");
        await looker.Post(focal.Form("break")!.GetAttribute("action")!, looker.Filled("leave", ("Sure", "true"), ("Statement", "We object.")));
        looker.Status.ShouldBe(HttpStatusCode.Forbidden);
        looker.Refusal!.ShouldContain("Only participating states");

        await focal.Send("break", ("Sure", "true"));
        focal.Notice!.ShouldStartWith("Received on ");
        focal.Notice!.ShouldEndWith("The silence is broken; all participants are told.");
        focal.Form("break").ShouldBeNull();
        focal.Page.QuerySelector("#own ~ .rows .entry-text")!.TextContent.ShouldBe("Delete the last words of paragraph 4.");
        looker.Page.QuerySelector(".ask-do")!.TextContent.ShouldContain("says so in writing", customMessage: "while silence is open");
        focal.Page.QuerySelector(".ask-wait")!.TextContent.ShouldNotContain("says so in writing");
    }

    [Fact]
    public async Task What_belongs_to_others_answers_as_what_is_not_there()
    {
        var (party, other) = (await stage.Invite(), await stage.Invite());
        using var focal = await stage.By(party.Focal);
        var unknown = (await focal.Open($"/portal/delegates/{Guid.NewGuid()}")).Html;
        focal.Status.ShouldBe(HttpStatusCode.NotFound);
        (await focal.Open($"/portal/delegates/{other.Accepted.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Same(focal.Html).ShouldBe(Same(unknown));
        await focal.Open($"/portal/delegates/{party.Accepted.Value}");
        await focal.Post($"/portal/delegates/{other.Accepted.Value}/withdrawal", focal.Filled("withdraw", ("Sure", "true")));
        focal.Status.ShouldBe(HttpStatusCode.NotFound);
        (await Registration(other)).Status.ShouldBe(RegistrationStatus.Accepted);

        using var delegated = await stage.By(party.Delegate);
        (await delegated.Open($"/portal/delegates/{party.Accepted.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await delegated.Open("/portal/silence")).Status.ShouldBe(HttpStatusCode.NotFound);

        static string Same(string page) => System.Text.RegularExpressions.Regex.Replace(page, "(value|href)=\"[^\"]*\"", "");
    }

    [Fact]
    public async Task The_session_of_a_link_stands_beside_that_of_an_account_and_ends_when_the_link_is_taken_back()
    {
        var party = await stage.Invite();
        using var officer = await stage.As("officer");
        await officer.Open("/link");
        await officer.Send("open", ("Token", party.Focal));
        officer.Path.ShouldBe("/portal");
        officer.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.Open("/meetings")).Status.ShouldBe(HttpStatusCode.OK);

        await officer.Open("/portal");
        await officer.Send("leave");
        (await officer.Open("/portal")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await officer.Open("/meetings")).Status.ShouldBe(HttpStatusCode.OK);

        using var focal = await stage.By(party.Focal);
        await stage.Given(new Application.Delegations.RevokeLinks(party.Delegation, "Sent to the wrong address"));
        (await focal.Open("/portal")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        focal.Heading.ShouldBe("Please open your link again");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("tr")]
    public async Task The_door_of_a_mailed_link_speaks_the_language_of_the_mail_and_a_link_without_one_still_opens(string tag)
    {
        var party = await stage.Invite(tag);
        using var focal = await stage.As("nobody");
        await focal.Open($"/link?lang={tag}");
        focal.Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
        await focal.Send("open", ("Token", $"https://dialogue.example/link?lang={tag}#{party.Focal}"));
        focal.Path.ShouldBe("/portal");
        focal.Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);

        using var old = await stage.By(party.Focal);
        old.Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
    }

    [Fact]
    public async Task A_revoked_certificate_stands_alone_with_whom_to_ask()
    {
        var party = stage.Scene.This.Delegations[1];
        var valid = $"/portal/certificates/{party.Certificate.Value}";
        using var holder = await stage.By(await stage.Link(party.Delegation, party.Registrations[0]));
        holder.Page.QuerySelector($"#certificates ~ ul a[href='{valid}']").ShouldNotBeNull(holder.Html);

        await stage.Read(async db =>
        {
            (await db.Certificates.SingleAsync(c => c.Id == party.Certificate)).Revoke("Test", TimeProvider.System.GetUtcNow()).ShouldSucceed();
            return await db.SaveChangesAsync();
        });
        var card = (await holder.Open("/portal")).Page.QuerySelector("#certificates ~ ul li")!;
        card.TextContent.ShouldContain("Revoked");
        card.QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("href")!.ShouldStartWith("mailto:");
        card.QuerySelector("form").ShouldBeNull();
        (await holder.Open(valid)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_paper_that_another_took_the_place_of_stands_apart_from_those_that_hold()
    {
        var party = await stage.Invite();
        await Issue("T/2032/1", "Agenda as first issued", -2);
        await Issue("T/2032/1/Rev.1", "Agenda as revised", -1);

        using var focal = await stage.By(party.Focal);
        var page = (await focal.Open("/portal")).Page;

        page.QuerySelectorAll(".papers").Select(list => (list.TextContent.Contains("Agenda as first issued"), list.TextContent.Contains("Agenda as revised")))
            .ShouldBe([(false, true), (true, false)]);
        page.QuerySelector("details:has(.papers) summary")!.TextContent.ShouldBe("Earlier ones, replaced since");

        await DatesSince(TimeProvider.System.GetUtcNow());
        (await focal.Open("/portal")).Page.QuerySelectorAll("details:has(.papers)").Select(apart => (apart.QuerySelector("summary")!.TextContent,
                apart.TextContent.Contains("Agenda as revised"))).ShouldBe([("With the former dates", true), ("Earlier ones, replaced since", false)]);
        await DatesSince(null);

        Task<int> DatesSince(DateTimeOffset? instant) => stage.Read(db => db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DatesSince, instant)));

        async Task Issue(string symbol, string title, int hours)
        {
            await using var scope = stage.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Issue(new NewDocument(
                DocumentKind.AnnotatedAgenda, stage.Scene.This.Meeting, symbol, title, "paper.pdf", "en", Distribution.Limited,
                new Paper(Encoding.UTF8.GetBytes(title), "1", 1, []), TimeProvider.System.GetUtcNow().AddHours(hours)),
                TestContext.Current.CancellationToken)).Error.ShouldBeNull();
            await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().SaveChangesAsync();
        }
    }

    [Fact]
    public async Task A_delegate_and_their_focal_point_fetch_the_badge()
    {
        var party = await stage.Invite();
        using var somebody = await stage.By(party.Delegate);
        using var focal = await stage.By(party.Focal);
        await focal.Open($"/portal/delegates/{party.Accepted.Value}");
        foreach (var (visitor, address) in new[] { (somebody, "/portal/badge"), (focal, $"/portal/delegates/{party.Accepted.Value}/badge") })
        {
            visitor.Page.QuerySelector(".papers")!.TextContent.ShouldContain("Badge for the meeting");
            await visitor.Open(visitor.Page.QuerySelector($".papers a[href='{address}']")!.GetAttribute("href")!);
            (visitor.Status, visitor.Answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        }

        await stage.Read(db => db.Registrations.Where(r => r.Id == party.Accepted)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Withdrawn)));
        (await somebody.Open("/portal")).Html.ShouldNotContain("/portal/badge");
        (await somebody.Open("/portal/badge")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("ar", "rtl", "يرجى")]
    [InlineData("tr", null, "Lütfen")]
    [InlineData("ru", null, "Просим")]
    [InlineData("fr", null, "Veuillez")]
    public async Task The_pages_speak_the_language_of_the_holder_until_another_is_chosen(string tag, string? direction, string asks)
    {
        var party = await stage.Invite(tag);
        using var focal = await stage.By(party.Focal);
        focal.Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
        focal.Page.DocumentElement.GetAttribute("dir").ShouldBe(direction);
        focal.Page.QuerySelector("#ask")!.TextContent.ShouldContain(asks);

        await focal.Send("nominate");
        focal.Refusal!.ShouldNotContain("Enter");
        focal.Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
        (await focal.Open("/portal/nowhere")).Page.DocumentElement.GetAttribute("lang").ShouldBe(tag);

        await focal.Open(focal.Page.QuerySelector("a[hreflang=en]")!.GetAttribute("href")!);
        await focal.Open("/portal");
        focal.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        focal.Page.QuerySelector("#ask")!.TextContent.ShouldContain("Please");
    }

    private Task<Invitation> Invitation(InvitedParty party) => stage.Read(db => db.Invitations.AsNoTracking().SingleAsync(i => i.Id == party.Invitation));

    private Task<Registration> Registration(InvitedParty party) => stage.Read(db => db.Registrations.AsNoTracking().SingleAsync(r => r.Id == party.Accepted));

    private Task<PersonalLink> Link(InvitedParty party) => stage.Read(db => db.PersonalLinks.AsNoTracking().SingleAsync(l => l.Id == party.Link));

    /// <summary>Everything that an act by a link would leave: versions, which rise with any change, and entries of the audit trail.</summary>
    private async Task<string> Traces(InvitedParty party) => await stage.Read(async db => string.Join(' ',
    [
        .. (await db.PersonalLinks.Where(l => l.DelegationId == party.Delegation).OrderBy(l => l.Id).ToListAsync()).Select(l => $"{l.Version}/{l.FirstUsedAt}"),
        $"{(await db.Invitations.SingleAsync(i => i.Id == party.Invitation)).Version}",
        $"{(await db.Registrations.SingleAsync(r => r.Id == party.Accepted)).Version}",
        $"{(await db.Delegations.SingleAsync(d => d.Id == party.Delegation)).Version}",
    ]));

    /// <summary>A browser that runs scripts.</summary>
    private sealed class Script(IPlaywright playwright, IBrowser chromium, IPage page) : IAsyncDisposable
    {
        public IPage Page { get; } = page;

        public static async Task<Script> Open()
        {
            var playwright = await Playwright.CreateAsync();
            var chromium = await playwright.Chromium.LaunchAsync(Chromium.Launch);
            return new Script(playwright, chromium, await (await chromium.NewContextAsync()).NewPageAsync());
        }

        public async ValueTask DisposeAsync()
        {
            await chromium.CloseAsync();
            playwright.Dispose();
        }
    }
}
