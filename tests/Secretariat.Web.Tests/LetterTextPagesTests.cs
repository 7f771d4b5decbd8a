using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;
using Secretariat.Web.Invitations;

namespace Secretariat.Web.Tests;

/// <summary>Texts of letters and mails, worded by page and without scripts.</summary>
public sealed class LetterTextPagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_text_is_tried_on_an_addressee_before_it_is_saved_and_keeps_every_wording()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/letter-texts/InvitationMail/en");
        officer.Page.QuerySelector(".letter-fields")!.TextContent.ShouldContain("{{link}}");
        var (meeting, invitation) = (stage.Scene.This.Meeting.Value.ToString(), stage.Scene.This.Delegations[1].Invitation.Value.ToString());

        await officer.Send("wording", ("Subject", "Come, {{participant}}"), ("Body", "Reply here: {{link}}"), ("MeetingId", meeting),
            ("InvitationId", invitation), ("Reason", "Shorter"), ("Act", "preview"));

        officer.Status.ShouldBe(HttpStatusCode.OK, officer.Refusal);
        officer.Page.QuerySelector("#preview + .card .mail-text")!.TextContent.ShouldBe("Reply here: ‹link›");
        officer.Page.QuerySelector("#preview + .card strong[lang]")!.TextContent.ShouldStartWith("Come, ");
        officer.Filled("wording")["Body"].ShouldBe("Reply here: {{link}}");
        officer.Filled("wording")["InvitationId"].ShouldBe(invitation);
        (await stage.Read(db => Task.FromResult(db.LetterTexts.Any(t => t.Kind == LetterKind.InvitationMail)))).ShouldBeFalse("a preview keeps nothing");

        await officer.Send("wording");
        officer.Notice!.ShouldStartWith("The wording is saved");
        officer.Page.QuerySelectorAll(".old").Length.ShouldBe(2);
        officer.Page.QuerySelector(".old .row-sub")!.TextContent.ShouldBe("Shorter");
        await officer.Open(officer.Page.QuerySelector(".old a")!.GetAttribute("href")!);
        officer.Filled("wording")["Subject"].ShouldNotBe("Come, {{participant}}");
        (await officer.Open("/letter-texts?kind=InvitationMail&language=en")).Page.QuerySelector("tbody")!.TextContent.ShouldContain("English: no. 2, officer");
    }

    [Fact]
    public async Task The_texts_stand_one_a_row_with_their_languages_and_a_subject_that_can_be_read()
    {
        using var officer = await stage.As("officer");

        await officer.Open("/letter-texts");

        var rows = officer.Page.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(Enum.GetValues<LetterKind>().Length);
        officer.Page.QuerySelectorAll("tbody a[href^='/letter-texts/InvitationMail/']").Select(a => a.GetAttribute("href")![^2..]).Distinct()
            .ShouldBe(["en", "ar", "fr", "ru", "tr"]);
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldNotContain("{{");
        officer.Page.QuerySelector("tbody")!.TextContent.ShouldContain("‹meeting›");
    }

    [Fact]
    public async Task The_draft_of_a_letter_is_seen_as_the_paper_it_would_make()
    {
        using var officer = await stage.As("officer");
        var party = stage.Scene.This.Delegations[1];
        var form = await stage.Read(db => db.Invitations.Where(i => i.Id == party.Invitation).Select(i => i.Form).SingleAsync());
        var (theirs, other) = form is CorrespondenceForm.NoteVerbale ? ("NoteVerbale", "InvitationLetter") : ("InvitationLetter", "NoteVerbale");
        (string, string)[] draft = [("Subject", "On trial"), ("Body", "The Secretariat invites."), ("MeetingId", stage.Scene.This.Meeting.Value.ToString()),
            ("InvitationId", party.Invitation.Value.ToString()), ("Act", "paper")];

        await officer.Open($"/letter-texts/{theirs}/en");
        await officer.Send("wording", draft);
        (officer.Status, officer.Answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));

        await officer.Open($"/letter-texts/{other}/en");
        await officer.Send("wording", draft);
        officer.Page.QuerySelector("#wording-InvitationId-wrong")!.TextContent.ShouldContain("another kind of paper");
        officer.Filled("wording")["Subject"].ShouldBe("On trial");
    }

    [Theory]
    [InlineData("Subject", "Body", "Reminder {{meting}}", "{{link}}", "{{meting}}")]
    [InlineData("Body", "Subject", "Reminder", "{{link}} {{lnik}}", "{{lnik}}")]
    [InlineData("Body", "Subject", "Reminder", "Nothing to click", "{{link}}")]
    [InlineData("Body", "Subject", "Reminder", "{{link}} at {{venue}}", "{{venue}}")]
    [InlineData("Subject", "Body", " ", "{{link}}", "")]
    public async Task What_a_text_cannot_say_is_refused_at_its_field_by_name(string wrong, string right, string subject, string body, string named)
    {
        using var officer = await stage.As("officer");
        await officer.Open("/letter-texts/Reminder/en");

        await officer.Send("wording", ("Subject", subject), ("Body", body));

        ((int)officer.Status).ShouldBeOneOf(400, 422);
        officer.Page.QuerySelector($"#wording-{wrong}-wrong")!.TextContent.ShouldContain(named);
        officer.Page.QuerySelector($"#wording-{right}-wrong").ShouldBeNull();
        officer.Page.QuerySelector($".error-summary a[href='#wording-{wrong}']").ShouldNotBeNull();
        officer.Filled("wording")["Body"].ShouldBe(body);
    }

    [Fact]
    public async Task Whoever_is_slower_sees_both_wordings_even_after_a_preview()
    {
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await officer.Open("/letter-texts/Confirmation/en");
        await head.Open("/letter-texts/Confirmation/en");
        await head.Send("wording", ("Subject", "See you there"), ("Body", "Hers"));
        await officer.Send("wording", ("Subject", "See you soon"), ("Body", "His"), ("MeetingId", stage.Scene.This.Meeting.Value.ToString()),
            ("Act", "preview"));
        officer.Status.ShouldBe(HttpStatusCode.OK, officer.Refusal);

        await officer.Send("wording");

        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Page.QuerySelectorAll(".meanwhile").Select(m => m.TextContent).ShouldBe(["Now on record: See you there", "Now on record: Hers"]);
        officer.Filled("wording")["Body"].ShouldBe("His");
        await officer.Send("wording");
        officer.Notice!.ShouldStartWith("The wording is saved");
    }

    [Theory]
    [InlineData("/letter-texts/Nonsense/en")]
    [InlineData("/letter-texts/0/en")]
    [InlineData("/letter-texts/Reminder/xx")]
    public async Task A_text_that_there_is_not_has_no_page(string address)
    {
        using var officer = await stage.As("officer");

        (await officer.Open(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Every_field_is_explained()
    {
        foreach (var field in Enum.GetValues<LetterKind>().SelectMany(LetterFields.Of)) LetterFieldWords.Of(field).ShouldNotBeEmpty();
    }
}
