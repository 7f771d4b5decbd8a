using System.Net;
using Secretariat.Domain.Mail;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>Mails by page: what was sent to whom, and what an officer can do about it, without scripts.</summary>
public sealed class MailPagesTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddDays(2);

    [Fact]
    public async Task A_mail_that_came_back_goes_to_the_corrected_address_and_the_new_one_can_be_withdrawn()
    {
        var mail = await Owed("came-back", m => m.MarkSent("250 accepted", Later).ShouldSucceed());
        using var officer = await stage.As("officer");
        await officer.Open("/mail?search=came-back");
        await officer.Open(officer.Page.QuerySelector("tbody th a")!.GetAttribute("href")!);
        officer.Page.QuerySelector(".mail-text")!.TextContent.ShouldBe("First line\n<second>");
        officer.Page.QuerySelector(".facts")!.TextContent.ShouldContain(mail.MessageId);
        officer.Form("withdraw").ShouldBeNull("what was sent cannot be withdrawn");

        await officer.Send("bounce", ("Answer", ""));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#bounce-Answer-wrong").ShouldNotBeNull();
        await officer.Send("bounce", ("Answer", "550 no such mailbox"));
        officer.Page.QuerySelector("#story + .rows")!.TextContent.ShouldContain("550 no such mailbox");

        await officer.Send("resend", ("Email", "not an address"));
        officer.Page.QuerySelector("#resend-Email-wrong").ShouldNotBeNull();
        await officer.Send("resend", ("Email", "anna@right.example"));
        officer.Path.ShouldNotBe($"/mail/{mail.Id.Value}");
        officer.Page.QuerySelector(".facts")!.TextContent.ShouldContain("anna@right.example");
    }

    [Fact]
    public async Task A_mail_that_is_owed_is_withdrawn_once_and_whoever_is_slower_is_told()
    {
        var mail = await Owed("owed", _ => { });
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await officer.Open($"/mail/{mail.Id.Value}");
        await head.Open($"/mail/{mail.Id.Value}");
        (officer.Form("resend"), officer.Form("bounce")).ShouldBe((null, null));

        await head.Send("withdraw", ("Reason", "Sent by hand"));
        await officer.Send("withdraw");

        head.Page.QuerySelector(".page-head .state")!.TextContent.ShouldBe("Withdrawn");
        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Form("withdraw").ShouldBeNull();
    }

    private async Task<OutgoingMail> Owed(string key, Action<OutgoingMail> then)
    {
        var to = new Recipient("Anna Kovács", "anna@wrong.example");
        var about = new MailSubject(stage.Scene.This.Meeting, null, null);
        var mail = OutgoingMail.Owe(key, MailKind.Notice, to, [], $"About {key}", "First line\n<second>", [], null, about, "stage.example", Later);
        then(mail);
        await stage.Read(db =>
        {
            db.Add(mail);
            return db.SaveChangesAsync();
        });
        return mail;
    }
}
