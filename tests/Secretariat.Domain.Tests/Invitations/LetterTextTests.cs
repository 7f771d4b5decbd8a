using Secretariat.Domain.Invitations;

namespace Secretariat.Domain.Tests.Invitations;

public sealed class LetterTextTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_unknown_field_cannot_be_saved_and_is_named()
    {
        Begin(LetterKind.InvitationLetter, "Invitation of {{participant}}").Error.ShouldBeNull();
        Begin(LetterKind.InvitationLetter, "Invitation of {{particpant}}").Error.ShouldBeOfType<LetterTextErrors.UnknownField>().Field.ShouldBe("particpant");
        Begin(LetterKind.InvitationLetter, "{{link}}").Error.ShouldBeOfType<LetterTextErrors.UnknownField>().Field.ShouldBe("link");
    }

    [Fact]
    public void A_mail_that_goes_out_by_itself_does_without_what_not_every_meeting_has()
    {
        Begin(LetterKind.Acceptance, "See you at {{venue}}").Error.ShouldBeOfType<LetterTextErrors.FieldMayBeMissing>().Field.ShouldBe("venue");
        Begin(LetterKind.Acceptance, "See you{{#venue}} at {{venue}}{{/venue}}. {{link}}").Error.ShouldBeNull();
        Begin(LetterKind.InvitationLetter, "The meeting at {{venue}}").Error.ShouldBeNull();
    }

    [Theory]
    [InlineData(LetterKind.InvitationMail, "Please find the letter enclosed.", "link")]
    [InlineData(LetterKind.InvitationMail, "{{#title}}{{link}}{{/title}}", "link")]
    [InlineData(LetterKind.MeetingCancelled, "The meeting is cancelled.", "reason")]
    public void A_text_does_not_leave_out_what_it_is_sent_for(LetterKind kind, string body, string field) =>
        Begin(kind, body).Error.ShouldBeOfType<LetterTextErrors.FieldLeftOut>().Field.ShouldBe(field);

    [Theory]
    [InlineData("{{participant")]
    [InlineData("participant}}")]
    [InlineData("{{#host}} no end")]
    [InlineData("{{#host}}{{/venue}}")]
    [InlineData("{{{participant}}}")]
    [InlineData("{{> other}}")]
    [InlineData("{{& participant}}")]
    [InlineData("{{=<% %>=}}")]
    public void A_text_that_is_more_than_filling_in_or_less_than_whole_cannot_be_saved(string body) =>
        Begin(LetterKind.InvitationLetter, body).Error.ShouldBeOfType<LetterTextErrors.Malformed>();

    [Theory]
    [InlineData("I have the honour")]
    [InlineData("We invite")]
    [InlineData("and invite you to")]
    [InlineData("in our view")]
    [InlineData("your Ministry")]
    public void A_note_verbale_has_no_first_or_second_person(string body)
    {
        Begin(LetterKind.NoteVerbale, body).Error.ShouldBeOfType<LetterTextErrors.FirstPerson>();
        Begin(LetterKind.InvitationLetter, body).Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("fr", "J’ai l’honneur d’informer", "Le Secrétariat a l’honneur d’informer le Ministère")]
    [InlineData("fr", "votre délégation", "la délégation")]
    [InlineData("ru", "Имею честь сообщить", "Секретариат имеет честь сообщить")]
    [InlineData("ru", "пригласить Вашу делегацию", "пригласить делегацию")]
    [InlineData("tr", "bildirmekten onur duyarım", "bildirmekten onur duyar")]
    [InlineData("tr", "rica ederiz", "rica eder")]
    [InlineData("ar", "يشرفني أن أدعو", "يشرف الأمانة أن تدعو")]
    [InlineData("ar", "إلى وفدكم الموقر", "إلى الوفد الموقر")]
    [InlineData("ar", "بلدكم", "الحكم والتحكم والمحاكم")]
    public void A_note_verbale_has_no_first_or_second_person_in_any_language(string language, string broken, string sound)
    {
        LetterText.Begin(LetterKind.NoteVerbale, language, "S", broken, "Anna", Now).Error.ShouldBeOfType<LetterTextErrors.FirstPerson>();
        LetterText.Begin(LetterKind.NoteVerbale, language, "S", sound, "Anna", Now).Error.ShouldBeNull();
        LetterText.Begin(LetterKind.InvitationLetter, language, "S", broken, "Anna", Now).Error.ShouldBeNull();
    }

    [Fact]
    public void A_note_verbale_may_speak_of_the_hour_and_of_industry() =>
        Begin(LetterKind.NoteVerbale, "The Secretariat presents its compliments; every hour, each industry, the US delegation.").Error.ShouldBeNull();

    [Fact]
    public void Every_wording_is_kept()
    {
        var text = Begin(LetterKind.Reminder, "Reply by {{nominate_by}}: {{link}}").Value;
        text.Reword("Subject", "Please reply by {{nominate_by}}: {{link}}", "Anna", Now).Error.ShouldBeNull();
        text.Reword("Subject", "{{nonsense}}", "Anna", Now).Error.ShouldNotBeNull();
        text.Versions.Count.ShouldBe(2);
        text.Current.Number.ShouldBe(2);
    }

    [Fact]
    public void A_field_inside_an_optional_part_is_not_needed() =>
        LetterText.Needed("{{meeting}}{{#host}} by {{host}}{{/host}}").ShouldBe(["meeting"]);

    private static Secretariat.Domain.Shared.Result<LetterText> Begin(LetterKind kind, string body) => LetterText.Begin(kind, "en", "Subject", body, "Anna",
        Now);
}
