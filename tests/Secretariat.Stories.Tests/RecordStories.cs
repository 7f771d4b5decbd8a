using System.Globalization;
using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 14 to 16: a meeting is postponed and called off, participants are kept up to date, and everything is on record.</summary>
public sealed class RecordStories(Product product)
{
    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_14_The_head_postpones_a_meeting_and_calls_it_off(Window window) => product.Play(14, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Invited(meeting, "SE");
        await story.Dialogue.Confirmed(meeting, "SE", ("Astrid", "Exempelström"));
        var (focal, self) = (Dialogue.FocalPoint("SE"), Dialogue.Email("Exempelström", meeting));

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/meetings/{meeting.Id}");
        await head.Opens("Postpone");
        await head.Enters("Why", "The host asks for another month.");
        await head.Shows("about to postpone");
        await head.Presses("Postpone the meeting");
        await head.Sees("The meeting is postponed", "The host asks for another month.");
        await head.Shows("postponed");
        foreach (var told in new[] { focal, self }) await product.Mail(told, "The host asks for another month.");

        await head.Opens("New dates");
        await head.Enters("First day", Day(Dialogue.InDays(200)));
        await head.Enters("Last day", Day(Dialogue.InDays(201)));
        await head.Presses("Set the new dates");
        await head.Sees("The new dates are set", "Nominations");
        await head.Shows("new dates and deadlines");

        await head.Opens("Cancel");
        await head.Enters("Why", "Elections in the host state.", "Cancel the meeting for good");
        await head.Shows("about to cancel");
        await head.Presses("Cancel the meeting for good");
        await head.Sees("The meeting is cancelled", "Elections in the host state.");
        await head.Shows("cancelled");
        foreach (var told in new[] { focal, self })
        {
            var mail = await product.Mail(told, "Elections in the host state.");
            mail.ToString().ShouldContain("METHOD:CANCEL", Case.Insensitive, Encoded(mail));
        }

        product.Mails(self, "Elections in the host state.").Count.ShouldBe(1, "everybody is told once");
        await head.Goes($"/meetings/{meeting.Id}/delegations");
        await head.Sees("Exempelström");
        await head.Shows("registrations are kept");
        await head.Goes($"/meetings/{meeting.Id}/history");
        await head.Sees("Cancel meeting", "Elections in the host state.", "Postpone meeting", "Head of Secretariat");
        await head.Shows("on record");
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_15_An_officer_keeps_participants_and_focal_points(Window window) => product.Play(15, window, async story =>
    {
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes("/participants");
        await officer.Sees("Participants", "Austria");
        await officer.Shows("participants today");
        await officer.Goes("/participants?asOf=2003-06-26");
        await officer.Sees("26 June 2003");
        await officer.Shows("participants in 2003");

        await officer.Goes("/people/enter");
        await officer.Enters("Given names", "Neu");
        await officer.Enters("Family name", $"Nachfolger-{story.Mark}");
        await officer.Shows("the successor is entered");
        await officer.Presses("Enter");
        await officer.Goes($"/participants/{story.Dialogue.Participant(window.Width > 500 ? "CZ" : "EE")}");
        var before = await officer.Learns(@"(focalpoint@\S+)");
        await officer.Opens("Appoint a focal point");
        await officer.ChoosesOneOf("Person", $"Nachfolger-{story.Mark}");
        await officer.Enters("E-mail address", $"new-{before}");
        await officer.Enters("First day", Day(Dialogue.InDays(1)), "Appoint a focal point");
        await officer.Shows("a focal point hands over");
        await officer.Presses("Appoint");
        await officer.Sees("The focal point is appointed", $"new-{before}", before);
        await officer.Shows("both stand on record");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/participants/{story.Dialogue.Participant(window.Width > 500 ? "CZ" : "EE")}");
        await head.Opens("Give a new name");
        await head.Enters("Short name in English", $"Renamed {story.Mark}");
        await head.Enters("First day", Day(Dialogue.InDays(2000)));
        await head.Presses("Keep the new name");
        await head.Sees("The new name is kept");
        await head.Shows("a new name from a later day");
        await head.Goes($"{head.Here}?asOf={Day(Dialogue.InDays(2001))}");
        await head.Sees($"Renamed {story.Mark}");

        await head.Goes("/participants/import");
        await head.Attaches("Table", "participants.csv", "code,kind,name\nXX1,Kingdom,Nowhere\n,State,Without a code");
        await head.Shows("a table to take in");
        await head.Presses("Take it in");
        await head.Sees("Line 2", "Line 3");
        await head.Shows("lines that were left and why");
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_16_The_head_reads_the_audit_trail_and_takes_it_along(Window window) => product.Play(16, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Drafted(meeting);
        var officer = await story.SignsIn(Product.Officer);
        await officer.FindsNothingAt("/audit");
        await officer.Shows("not for the officer");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes("/audit");
        await head.Sees("Every act, chained entry to entry");
        await head.Shows("the audit trail");
        await head.Goes($"/audit?search=PlanMeeting&subject={meeting.Id}");
        await head.Sees("Plan meeting", "A. Officer");
        await head.Opens("What changed");
        await head.Sees(story.Title);
        await head.Shows("one act and what it changed");
        (await head.Takes("All as CSV")).ShouldContain("PlanMeeting");
        (await head.Takes("All as JSON")).ShouldContain(story.Title);
        await head.Goes($"/meetings/{meeting.Id}/history");
        await head.Sees("Draft agenda", "Plan meeting");
        await head.Shows("the history of the meeting");
    });

    private static string Encoded(MimeKit.MimeMessage mail) => string.Join(", ", mail.BodyParts.Select(p => p.ContentType.ToString()));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
