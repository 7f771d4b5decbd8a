using System.Text.RegularExpressions;
using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 4 to 7: invitations are drawn up, signed and sent; a focal point answers; a delegate confirms.</summary>
public sealed class InvitationStories(Product product)
{
    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_4_An_officer_draws_up_all_invitations_and_previews_one(Window window) => product.Play(4, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Convened(meeting);
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/invitations");
        await officer.Sees("draw up the invitations", "No invitations yet");
        await officer.Shows("nobody is invited yet");
        await officer.Presses("Draw up the invitations");
        var drawn = await officer.Learns(@"(\d+) invitations drawn up");
        int.Parse(drawn, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(story.Dialogue.Participating);
        await officer.Shows("all are drawn up");

        await officer.Goes($"/meetings/{meeting.Id}/invitations?search=Bosnia");
        await officer.Follows("Bosnia and Herzegovina");
        await officer.Sees("Addressee", "Drawn up, and not signed yet");
        await officer.Shows("one of them");
        var letter = await officer.Reads("Preview");
        letter.ShouldContain(story.Title);
        letter.ShouldContain("Bosnia and Herzegovina");
        letter.ShouldContain("Dear Mr. ADDRESSEE");
        letter.ShouldNotContain("{{");

        ((int)(await story.Dialogue.Officer.Post($"meetings/{meeting.Id}/invitations", new { }))!["drawnUp"]!).ShouldBe(0, "a second run draws up none");

        var later = await story.Dialogue.Planned("Later: " + story.Title, 1500);
        await story.Dialogue.Convened(later);
        var nameless = await story.Dialogue.JoinsWithoutAddressee(story.Mark, 1400);
        await officer.Goes($"/meetings/{later.Id}/invitations");
        await officer.Presses("Draw up the invitations");
        await officer.Sees("This was not done", nameless);
        await officer.Shows("who has no addressee is named");
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_5_The_head_signs_and_the_invitations_are_sent(Window window) => product.Play(5, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Convened(meeting);
        await story.Dialogue.ToBeSigned(meeting, "AT", "BA", "BG", "HR", "SE", "DE");
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/invitations");
        await officer.Sees("sign 6 invitations", "They wait for the head of the secretariat");
        await officer.Shows("they wait for the head");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/meetings/{meeting.Id}/invitations");
        await head.Opens("Sign");
        await head.Enters("Who signs, as the letters print it", "Petra MUSTERFRAU");
        await head.Shows("about to sign");
        await head.Presses("Sign them");
        await head.LooksAgainUntil("send 6 signed invitations");
        // The rows are read before the count: a page seen while the last was signed counts six and shows five.
        await head.Goes($"/meetings/{meeting.Id}/invitations");
        await head.Shows("signed");
        var references = Regex.Matches(await head.Text(), @"BP/OUT/\d{4}/\d{4}").Select(m => m.Value).Distinct().ToList();
        references.Count.ShouldBe(6);

        await officer.Goes($"/meetings/{meeting.Id}/invitations");
        await officer.Presses("Send them");
        await officer.LooksAgainUntil("6 dispatched");
        await officer.Shows("sent");

        await officer.Goes($"/meetings/{meeting.Id}/invitations?form=NoteVerbale");
        await officer.Sees("Ministry of Foreign Affairs");
        await officer.DoesNotSee("Ministry of the Interior");
        await officer.Shows("notes verbales go to foreign ministries");
        await officer.FollowsTheFirstRow();
        await officer.Sees("Note verbale", "Signed", "Sent");
        await officer.Shows("what happened to one of them");
        var note = await officer.Reads("The paper");
        note.ShouldNotContain(" I ");
        note.ShouldNotContain("MUSTERFRAU");

        var to = await officer.Learns(@"(\S+@\S+\.example)");
        await product.Mail(to, story.Title);
        await officer.Goes($"/mail?search={to}");
        await officer.Follows("", story.Title);
        await officer.Shows("the mail that carried it");
        await officer.Opens("It came back");
        await officer.Enters("What the report says", "550 5.1.1 No such mailbox");
        await officer.Presses("Record it");
        await officer.Goes($"/meetings/{meeting.Id}/invitations?status=Bounced");
        await officer.SeesInRow("Ministry of Foreign Affairs", "Bounced");
        await officer.Shows("one came back");
        await officer.Goes("/");
        await officer.Sees("that did not arrive");
        await officer.Shows("and is something to do");
    });

    [Theory]
    [MemberData(nameof(Window.AlsoWithoutScripts), MemberType = typeof(Window))]
    public Task Story_6_A_focal_point_accepts_and_nominates_three_delegates(Window window) => product.Play(6, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Invited(meeting, "SE", "AT");
        var mail = await product.Mail(Dialogue.FocalPoint("SE"), story.Title);
        mail.Attachments.ShouldNotBeEmpty();

        var focal = await story.OpensLink(Dialogue.LinkIn(mail));
        await focal.Sees(story.Title, "Please say whether you will come", "0 of 3 seats taken");
        await focal.Shows("what is asked until when");
        await focal.Presses("We will come");
        await focal.Sees("Your acceptance has arrived");
        await focal.Shows("accepted");

        await Names(focal, "Astrid", "Exempelström", "Head of delegation", story);
        await focal.Sees("is named", "1 of 3 seats taken");
        await focal.Shows("the head is named");
        await Names(focal, "Bo", "Mönsterby", "Head of delegation", story);
        await focal.Sees("This delegation has a head already");
        await focal.Shows("a second head is refused");
        await focal.Chooses("Role in the delegation", "Delegate");
        await focal.Presses("Save this delegate");
        await focal.Sees("2 of 3 seats taken");
        await Names(focal, "Cecilia", "Provlund", "Alternate head of delegation", story);
        await focal.Sees("3 of 3 seats taken", "Your delegation is complete", "All seats are taken");
        await focal.FindsNoButton("Save this delegate");
        await focal.Shows("the delegation is complete");
        (await focal.Reads("Letter of invitation", orElse: "Note verbale")).ShouldContain(story.Title);

        await focal.FindsNothingAt($"/portal/delegates/{Guid.NewGuid()}");
        await focal.Shows("another delegation is not there");
        await product.Mail(Dialogue.FocalPoint("SE"), story.Title, "nominations of Sweden received", "Exempelström");

        var soon = await story.Dialogue.Planned("Soon: " + story.Title, 3);
        await story.Dialogue.Invited(soon, "AT");
        var late = await story.OpensLink(await story.Dialogue.FocalLink(soon, "AT"));
        await late.Sees("This date has passed");
        await Names(late, "Late", "Spätmuster", "Delegate", story);
        await late.Sees("1 of 3 seats taken");
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{soon.Id}/delegations");
        await officer.SeesInRow("Spätmuster", "late");
        await officer.Shows("a late name is marked");
    });

    [Theory]
    [MemberData(nameof(Window.AlsoWithoutScripts), MemberType = typeof(Window))]
    public Task Story_7_A_delegate_confirms_and_gets_confirmation_and_calendar_entry(Window window) => product.Play(7, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Invited(meeting, "SE");
        await story.Dialogue.Named(meeting, "SE", ("Astrid", "Exempelström"));

        var self = await story.OpensLink(await story.Dialogue.DelegateLink(meeting, "Exempelström"));
        await self.Sees(story.Title, "Please confirm that you will come", "Astrid");
        await self.Shows("the delegate is asked");
        await self.Presses("Confirm that I will come");
        await self.Sees("Please read the privacy notice");
        await self.Shows("without consent nothing is confirmed");
        await self.Ticks("I have read this and agree");
        await self.Presses("Confirm that I will come");
        await self.Sees("You are registered", "Privacy notice");
        await self.LooksAgainUntil("Confirmation of registration");
        await self.Shows("registered");
        var paper = await self.Reads("Confirmation of registration");
        paper.ShouldContain(story.Title);
        paper.ShouldContain("Astrid");
        var entry = await self.Takes("Put it in my calendar");
        entry.ShouldContain("BEGIN:VEVENT");
        entry.ShouldContain("TZID=Europe/Stockholm");

        await self.Opens("Correct the entries");
        await self.Enters("Function", "Director for Return");
        await self.Presses("Save");
        await self.Sees("Your changes are saved", "Director for Return");
        await self.Shows("own data corrected");
        (await product.Mail(Dialogue.Email("Exempelström", meeting), "your registration is confirmed")).Attachments.ShouldNotBeEmpty();
    });

    private static async Task Names(Person focal, string given, string family, string role, Story story)
    {
        await focal.Enters("Given names", given);
        await focal.Enters("Family name", family);
        await focal.Enters("Function", "Director");
        await focal.Enters("E-mail address", $"{given}.{story.Mark}@delegates.example".ToLowerInvariant());
        await focal.Chooses("Role in the delegation", role);
        await focal.Presses("Save this delegate");
    }
}
