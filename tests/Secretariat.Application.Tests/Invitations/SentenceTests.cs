using Secretariat.Application.Bodies;
using Secretariat.Application.Invitations;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Invitations;

/// <summary>How letters name a meeting and an office within a sentence, in each language.</summary>
public sealed class SentenceTests
{
    private static readonly DialogueSettings Dialogue = new()
    {
        Terms = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["fr"] = Terms("Réunion des hauts fonctionnaires", "Présidence du Processus de Budapest"),
            ["ru"] = Terms("Совещание старших должностных лиц", "Председатель Будапештского процесса"),
            ["tr"] = Terms("Üst Düzey Yetkililer Toplantısı", "Budapeşte Süreci Başkanı"),
            ["ar"] = Terms("الاجتماع {0} لكبار المسؤولين|اجتماع كبار المسؤولين", "رئاسة عملية بودابست"),
        },
    };

    [Theory]
    [InlineData("en", "to the 34th Senior Officials Meeting", "Senior Officials Meeting")]
    [InlineData("fr", "à la 34e Réunion des hauts fonctionnaires", "Réunion des hauts fonctionnaires")]
    [InlineData("ru", "на 34-е Совещание старших должностных лиц", "Совещание старших должностных лиц")]
    [InlineData("tr", "34. Üst Düzey Yetkililer Toplantısına", "Üst Düzey Yetkililer Toplantısı")]
    [InlineData("ar", "إلى الاجتماع الرابع والثلاثين لكبار المسؤولين", "اجتماع كبار المسؤولين")]
    public void A_meeting_of_a_known_series_is_named_in_the_case_that_the_sentence_asks_for(string tag, string to, string body)
    {
        var fields = In(tag, Dialogue).Fields();
        (fields["to_meeting"], fields["body"]).ShouldBe((to, body));
    }

    [Theory]
    [InlineData("fr", "à la réunion « 34e Senior Officials Meeting »")]
    [InlineData("ru", "на мероприятие «34-е Senior Officials Meeting»")]
    [InlineData("tr", "“34. Senior Officials Meeting” başlıklı toplantıya")]
    [InlineData("ar", "إلى «Senior Officials Meeting 34»")]
    public void A_meeting_whose_name_cannot_be_declined_is_quoted_after_a_word_that_can(string tag, string to) =>
        In(tag, new DialogueSettings()).Fields()["to_meeting"].ShouldBe(to);

    [Theory]
    [InlineData("en", "Chair of the Budapest Process", "Chair of the Budapest Process")]
    [InlineData("fr", "Présidence du Processus de Budapest", "Présidence, Budapest Process")]
    [InlineData("ru", "Председатель Будапештского процесса", "Председатель, Budapest Process")]
    [InlineData("tr", "Budapeşte Süreci Başkanı", "Başkan, Budapest Process")]
    [InlineData("ar", "رئاسة عملية بودابست", "الرئيس، Budapest Process")]
    public void An_office_is_called_by_its_term_and_only_without_one_side_by_side_with_what_it_is_of(string tag, string said, string unsaid)
    {
        var chair = new PresidingOfficer(OfficeTermId.New(), Office.Chair, ParticipantId.New(), null, OfTheProcess: true);
        OfficeTitles.Of(chair, null, In(tag, Dialogue)).ShouldBe(said);
        OfficeTitles.Of(chair, null, In(tag, new DialogueSettings())).ShouldBe(unsaid);
    }

    [Theory]
    [InlineData("en", "; 07:30–15:00 UTC")]
    [InlineData("ar", "؛ 07:30–15:00 UTC")]
    public void The_clock_of_a_meeting_that_is_joined_from_afar_is_told_with_the_semicolon_of_the_language(string tag, string utc) =>
        In(tag, Dialogue).OnPaper().TimeZone!.ShouldEndWith(utc);

    [Theory]
    [InlineData("en", "conducted in English.", "conducted in English and Russian.")]
    [InlineData("fr", "Langue de travail\u00A0: anglais.", "Langues de travail\u00A0: anglais et russe.")]
    [InlineData("ru", "Рабочий язык: английский.", "Рабочие языки: английский и русский.")]
    [InlineData("tr", "Çalışma dili: İngilizce.", "Çalışma dilleri: İngilizce ve Rusça.")]
    [InlineData("ar", "لغة العمل: الإنجليزية.", "لغات العمل: الإنجليزية والروسية.")]
    public void A_meeting_of_one_language_is_not_said_to_have_several(string tag, string one, string several)
    {
        foreach (var kind in new[] { LetterKind.InvitationLetter, LetterKind.NoteVerbale })
        {
            Filled(kind, In(tag, Dialogue)).Body.ShouldSatisfyAllConditions(body => body.ShouldContain(one), body => body.ShouldNotContain(several));
            Filled(kind, In(tag, Dialogue, "en", "ru")).Body
                .ShouldSatisfyAllConditions(body => body.ShouldContain(several), body => body.ShouldNotContain(one));
        }
    }

    [Theory]
    [InlineData("en", "senior officials")]
    [InlineData("fr", "des hauts fonctionnaires")]
    [InlineData("ru", "старших должностных лиц")]
    [InlineData("tr", "üst düzey yetkililer")]
    [InlineData("ar", "كبار المسؤولين")]
    public void No_sentence_of_a_note_says_at_whose_level_a_meeting_is_held_and_again_in_its_name(string tag, string level)
    {
        var sentences = Filled(LetterKind.NoteVerbale, In(tag, Dialogue)).Body.Split([". ", "\n\n"], StringSplitOptions.None);
        sentences.ShouldContain(sentence => sentence.Contains(level, StringComparison.OrdinalIgnoreCase));
        sentences.ShouldAllBe(sentence => sentence.ToLowerInvariant().Split(level, StringSplitOptions.None).Length <= 2);
    }

    [Theory]
    [InlineData("en", "you may ask once")]
    [InlineData("fr", "vous pouvez demander une fois")]
    [InlineData("ru", "можете один раз попросить")]
    [InlineData("tr", "bir kez düzeltme isteyebilirsiniz")]
    [InlineData("ar", "مرة واحدة")]
    public void Who_has_a_corrected_certificate_is_offered_no_second_correction(string tag, string offer)
    {
        Filled(LetterKind.CertificateIssued, In(tag, Dialogue), "corrected").Body.ShouldContain(offer);
        Filled(LetterKind.CertificateIssued, In(tag, Dialogue)).Body.ShouldNotContain(offer);
    }

    [Theory]
    [InlineData(LetterKind.InvitationMail, "the invitation to the 34th Senior Officials Meeting, 27 June 2024, addressed to …")]
    [InlineData(LetterKind.InvitationCopy, "the invitation to the 34th Senior Officials Meeting, 27 June 2024, addressed to …")]
    [InlineData(LetterKind.PostponementLetter, "the invitation to the 34th Senior Officials Meeting addressed to …, reference")]
    [InlineData(LetterKind.CancellationLetter, "the invitation to the 34th Senior Officials Meeting addressed to …, reference")]
    public void An_invitation_is_one_to_a_meeting_and_then_addressed_to_somebody(LetterKind kind, string said) =>
        Filled(kind, In("en", Dialogue), "place", "the_secretariats").Body.ShouldContain(said);

    /// <summary>A delivered text with all its fields, but those left out.</summary>
    private static Letter Filled(LetterKind kind, Occasion occasion, params string[] without)
    {
        var fields = occasion.Fields();
        foreach (var other in LetterFields.Of(kind).Where(field => field is not "one_language").Except(without)) fields.TryAdd(other, "…");
        return LetterWriter.Fill(LetterWriter.Delivered(kind, occasion.Language), fields).ShouldSucceed();
    }

    private static Dictionary<string, string> Terms(string meeting, string chair) => new()
    {
        ["Senior Officials Meeting"] = meeting,
        ["Chair of the Budapest Process"] = chair,
    };

    private static Occasion In(string tag, DialogueSettings dialogue, params string[] languages)
    {
        var body = Body.Found(
            "SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false, new(1993, 1, 1));
        var schedule = MeetingSchedule.Create(new(2024, 6, 27), new(2024, 6, 27), new(9, 30), new(17, 0), "Europe/Stockholm").ShouldSucceed();
        var number = new NumberInSeries(MeetingSeriesId.Of(body.Id), 34, "Senior Officials Meeting", "SOM");
        var plan = new MeetingPlan(body.Id, "SOM", [number], "", schedule, null,
            Modality.Remote, null, null, [], languages is [] ? ["en"] : languages, new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable);
        var occasion = new Occasion(Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed(), body, null, null, dialogue);
        // No state is named here.
        return occasion.In(Language.Of(tag), null!);
    }
}
