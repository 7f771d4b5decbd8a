using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 3 and 17: those who preside approve agendas, of the process and of a working group.</summary>
public sealed class ApprovalStories(Product product)
{
    [Theory]
    [MemberData(nameof(Window.AlsoWithoutScripts), MemberType = typeof(Window))]
    public Task Story_3_Chair_and_Co_Chair_approve_the_agenda(Window window) => product.Play(3, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        var agenda = await story.Dialogue.Submitted(meeting);
        await product.Mail(Product.Chair, story.Title);
        await product.Mail(Product.CoChair, story.Title);

        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/agendas/{agenda}");
        await officer.Sees("the chairs decide", "0 of 2 have approved");
        await officer.FindsNoButton("Approve this agenda");
        await officer.Shows("the officer cannot approve");
        ((int)await story.Dialogue.Officer.Refused($"agendas/{agenda}/approvals", new { contentHash = new string('0', 64) })).ShouldBe(403);

        var chair = await story.SignsIn(Product.Chair);
        await chair.Sees("For your approval", story.Title);
        await chair.Shows("the chair is asked");
        await chair.Follows("Agenda of the " + story.Title);
        await chair.Sees("As Chair, Türkiye", "0 of 2 approvals are given");
        await chair.Shows("the text the chair is asked about");
        await chair.Presses("Approve this agenda");
        await chair.Sees("Your approval of this text is on record", "1 of 2 approvals are given");
        await chair.Shows("the chair has approved");

        await officer.Goes($"/agendas/{agenda}/edit");
        await officer.Sees("voids their approvals");
        await officer.Enters("Title", "Voluntary return");
        await officer.Presses("Add the item");
        await officer.Sees("The item is on the agenda");
        await officer.Shows("the officer changes the text");
        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        if (await officer.Offers("Submit to the chairs")) await officer.Presses("Submit to the chairs");
        await officer.Sees("Approvals: 0 of 2");
        await officer.Shows("the approval is void");
        foreach (var told in new[] { Product.Chair, Product.CoChair })
            await Product.Until($"{told} to be told again", () => product.Mails(told, story.Title).Count > 1);

        await chair.Goes($"/agendas/{agenda}");
        await chair.Sees("You approved an earlier text", "That approval is void");
        await chair.Shows("the chair is asked again");
        await chair.Presses("Approve this agenda");
        await chair.Sees("1 of 2 approvals are given");

        var coChair = await story.SignsIn(Product.CoChair);
        await coChair.Follows("Agenda of the " + story.Title);
        await coChair.Sees("As Co-Chair, Hungary", "Voluntary return");
        await coChair.Presses("Approve this agenda");
        await coChair.Sees("Your approval of this text is on record");
        await coChair.Shows("the co-chair has approved");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/meetings/{meeting.Id}/agenda");
        await head.Sees("Approvals: 2 of 2");
        await head.Shows("both have approved");
        await head.Presses("Issue the provisional agenda");
        await head.Sees("Issued as BP/");
        await head.Shows("issued");
        var paper = await head.Reads("PDF", "Provisional");
        paper.ShouldContain("Voluntary return");
        paper.ShouldContain("Türkiye");
        paper.ShouldContain("Hungary");
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_17_Co_chairs_of_a_working_group_approve_its_agenda_jointly(Window window) => product.Play(17, window, async story =>
    {
        // A group for each window: whoever exercises the offices of one does so for good.
        var (group, one, other) = window == Window.Desk ? ("TWG1", "BG", "IQ") : ("TWG3", "IT", "PK");
        var meeting = await story.Dialogue.Planned(story.Title, body: group);
        await story.Dialogue.Drafted(meeting);
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.Sees("Co-Chair", "nobody is named to exercise the office");
        await officer.Shows("nobody is named yet");
        await officer.Presses("Submit to the chairs");
        await officer.Sees("nobody is named to exercise the office", "0 of 2");
        await officer.Shows("submitted while nobody is named");

        var (mine, theirs) = (await story.Dialogue.Presides(group, one, "Primera", "Obrazcova"),
            await story.Dialogue.Presides(group, other, "Mithal", "Namudhaj"));
        var first = await story.SignsIn(mine);
        await first.Sees("For your approval", story.Title);
        await first.Shows("the first co-chair is asked");
        await first.Follows("Agenda of the " + story.Title);
        await first.Presses("Approve this agenda");
        await first.Sees("1 of 2 approvals are given");
        await first.Shows("one of two");

        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.Sees("Approvals: 1 of 2");
        var second = await story.SignsIn(theirs);
        await second.Follows("Agenda of the " + story.Title);
        await second.Presses("Approve this agenda");
        await second.Sees("Your approval of this text is on record", "This agenda is approved");
        await second.Shows("both have approved");
        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.Sees("Approvals: 2 of 2", "Approved");

        await officer.Follows("Write on it");
        await officer.Follows("Adoption of the agenda");
        await officer.Enters("Annotation", "The co-chairs propose to adopt the agenda as it is.");
        await officer.Presses("Save the item");
        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.Sees("Approvals: 2 of 2", "The co-chairs propose to adopt the agenda as it is.");
        await officer.Shows("annotated without a new approval");
    });
}
