using Secretariat.Application.Bodies;
using Secretariat.Application.Invitations;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
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

    private static Dictionary<string, string> Terms(string meeting, string chair) => new()
    {
        ["Senior Officials Meeting"] = meeting,
        ["Chair of the Budapest Process"] = chair,
    };

    private static Occasion In(string tag, DialogueSettings dialogue)
    {
        var body = Body.Found(
            "SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false, new(1993, 1, 1));
        var schedule = MeetingSchedule.Create(new(2024, 6, 27), new(2024, 6, 27), new(9, 30), new(17, 0), "Europe/Stockholm").ShouldSucceed();
        var number = new NumberInSeries(MeetingSeriesId.Of(body.Id), 34, "Senior Officials Meeting", "SOM");
        var plan = new MeetingPlan(body.Id, "SOM", [number], "", schedule, null,
            Modality.Remote, null, null, [], ["en"], new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable);
        var occasion = new Occasion(Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed(), body, null, null, dialogue);
        // No state is named here.
        return occasion.In(Language.Of(tag), null!);
    }
}
