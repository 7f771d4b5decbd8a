using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Outcomes;
using Secretariat.Application.WrittenPapers;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.WrittenPapers;

public sealed class WrittenPaperTests(PostgresFixture postgres) : OutcomeScene(postgres)
{
    [Fact]
    public async Task A_logistics_note_is_written_issued_in_two_languages_under_one_symbol_and_revised()
    {
        await Dispatched();
        await Write(WrittenPaperKind.LogisticsNote, 0, Section(SectionTopic.Venue, ("en", "The venue is by the water."), ("ar", "المكان على الماء.")));
        (await TheOfficer.Send(new WriteMeetingPaper(Meeting, WrittenPaperKind.LogisticsNote, 0, [Section(SectionTopic.Venue, ("en", "Other"))])))
            .ShouldBeRefused<StaleVersion>();
        (await TheOfficer.Send(new WriteMeetingPaper(Meeting, WrittenPaperKind.LogisticsNote, 1, [Section(SectionTopic.Opening, ("en", "Other"))])))
            .ShouldBeRefused<WrittenPaperErrors.TopicUnsuited>();
        (await TheOfficer.Send(new WriteMeetingPaper(Meeting, WrittenPaperKind.LogisticsNote, 1, [Section(SectionTopic.Venue, ("ar", "مكان"))])))
            .ShouldBeRefused<WrittenPaperErrors.EnglishMissing>();
        (await Issue(WrittenPaperKind.LogisticsNote, 1, "ar")).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/INF.1");
        await Settle();
        (await Mails()).ShouldContain(m => m.Subject.StartsWith("Logistics note BP/SOM.34/2024/INF.1"));
        (await TheOfficer.Send(new WriteMeetingPaper(Meeting, WrittenPaperKind.LogisticsNote, 2, [Section(SectionTopic.Venue, ("en", "Other"))])))
            .ShouldBeRefused<WrittenPaperErrors.CannotBeEdited>();
        (await TheOfficer.Send(new ReviseMeetingPaper(Meeting, WrittenPaperKind.LogisticsNote, 2))).ShouldSucceed();
        (await Issue(WrittenPaperKind.LogisticsNote, 3)).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/INF.1/Rev.1");
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.Symbol == "BP/SOM.34/2024/INF.1"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_paper_that_is_only_in_English_is_called_in_the_language_of_its_reader_and_says_so()
    {
        await WriteTo("AT", "fr");
        await Dispatched();
        await Write(WrittenPaperKind.LogisticsNote, 0, Section(SectionTopic.Venue, ("en", "The venue is by the water."), ("ar", "المكان على الماء.")));
        (await Issue(WrittenPaperKind.LogisticsNote, 1, "ar")).ShouldSucceed();
        await Settle();
        var told = (await Mails()).Single(m => m.To.Email == "ministry.at@example.org" && m.Kind == MailKind.MeetingPaper);
        told.Subject.ShouldStartWith("Note d’information pratique BP/SOM.34/2024/INF.1 (en anglais)\u00A0:");
        told.Text.ShouldContain("Note d’information pratique, BP/SOM.34/2024/INF.1 (en anglais).");

        (await Called("ru", "en")).ShouldBe("Информационная записка для участников");
        (await Called("ru", "ar")).ShouldBe("Информационная записка для участников");
        (await Called(null, "en")).ShouldBe("Logistics note");
        (await Read(async db => (await db.Occasion(Meeting, new DialogueSettings(), TestContext.Current.CancellationToken)).ShouldSucceed()
            .In(Language.Of("ru"), Services.GetRequiredService<ICountryNames>()).TitleIn(DocumentKind.LogisticsNote, "Where to stay", "en")))
            .ShouldBe("Where to stay", "what somebody typed stays as it is");

        async Task<string> Called(string? reader, string language) => (await TheOfficer.Ask(new ListDocuments(
            Meeting, new(), DocumentKind.LogisticsNote, language, CalledIn: reader))).ShouldSucceed().Items.ShouldHaveSingleItem().Title;
    }

    [Fact]
    public async Task A_report_under_the_Chatham_House_Rule_that_names_a_delegate_is_not_issued_and_the_refusal_says_whom_and_where()
    {
        await Dispatched();
        var (focal, link) = await ByLink("ministry.at@example.org");
        (await focal.Send(new NominateDelegates(new DelegationId(link.DelegationId), [Person("Özlem", "Örnek-Şahin")]))).ShouldSucceed();
        await Read(db => db.Meetings.ExecuteUpdateAsync(m => m.SetProperty(x => x.AttributionRule, AttributionRule.ChathamHouse)));
        await Becomes(MeetingStatus.Concluded);

        await Write(WrittenPaperKind.MeetingReport, 0, Section(SectionTopic.Opening, ("en", "The Chair opened the meeting.")),
            Section(SectionTopic.Discussion, ("en", "One speaker gave an example."), ("tr", "Sayın ORNEK SAHIN söz aldı.")));
        var refusal = (await Issue(WrittenPaperKind.MeetingReport, 1)).ShouldBeRefused<WrittenPaperErrors.NamesADelegate>();
        (refusal.Section, refusal.Language).ShouldBe(("Discussion", "tr"));
        refusal.Name.ShouldContain("ŞAHIN");

        await Read(db => db.Registrations.ExecuteUpdateAsync(r => r.SetProperty(x => x.NameInOwnScript, "Озлем ОРНЕК-ШАХИН")));
        await Write(WrittenPaperKind.MeetingReport, 1, Section(SectionTopic.Discussion, ("en", "An example."), ("ru", "Г-жа Орнек-Шахин взяла слово.")));
        var inRussian = (await Issue(WrittenPaperKind.MeetingReport, 2)).ShouldBeRefused<WrittenPaperErrors.NamesADelegate>();
        (inRussian.Language, inRussian.Name).ShouldBe(("ru", refusal.Name));

        await Write(WrittenPaperKind.MeetingReport, 2, Section(SectionTopic.Discussion, ("en", "One speaker gave an example."), ("tr", "Bir örnek verildi.")));
        (await Issue(WrittenPaperKind.MeetingReport, 3, "tr")).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/RPT");
    }

    private async Task Write(WrittenPaperKind kind, long version, params PaperSection[] sections) =>
        (await TheOfficer.Send(new WriteMeetingPaper(Meeting, kind, version, sections))).ShouldSucceed();

    private Task<Result<Secretariat.Application.Documents.IssuedMeetingPaper>> Issue(WrittenPaperKind kind, long version, params string[] languages) =>
        TheHead.Send(new IssueMeetingPaper(Meeting, kind, version, languages));

    private static PaperSection Section(SectionTopic topic, params (string Language, string Text)[] texts) =>
        new(topic, [new WrittenParagraph([.. texts.Select(t => new TextInLanguage(t.Language, t.Text))])]);
}
