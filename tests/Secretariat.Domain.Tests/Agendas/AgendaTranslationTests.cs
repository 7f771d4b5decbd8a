using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Tests.Meetings;
using static Secretariat.Domain.Agendas.ItemPart;

namespace Secretariat.Domain.Tests.Agendas;

/// <summary>Items in other languages: a translation stands as long as the English words it was made of.</summary>
public sealed class AgendaTranslationTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Language French = Language.Of("fr");
    private static readonly Language Arabic = Language.Of("ar");
    private static readonly PresidingOffice Chair = new(OfficeTermId.New(), Office.Chair, ParticipantId.New(), PersonId.New());

    private readonly Meeting _meeting = MeetingTests.Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));

    private IReadOnlyList<Sitting> Sittings => Sitting.Of(_meeting);

    [Fact]
    public void A_translation_stands_until_its_English_words_change_and_again_when_they_come_back()
    {
        var (agenda, report) = Reporting();
        Say(agenda, French, new ItemInLanguage(report, "Rapport", "Secrétariat", "Le rapport est oral."));
        (In(agenda, French, Title), In(agenda, French, Lead), In(agenda, French, Annotation)).ShouldBe(("Rapport", "Secrétariat", "Le rapport est oral."));
        In(agenda, Arabic, Title).ShouldBeNull();

        Edit(agenda, report, "Progress report");
        In(agenda, French, Title).ShouldBeNull("it was made of other words");
        (In(agenda, French, Lead), In(agenda, French, Annotation)).ShouldBe(("Secrétariat", "Le rapport est oral."));

        Edit(agenda, report, "  Report ");
        In(agenda, French, Title).ShouldBe("Rapport");
    }

    [Fact]
    public void What_is_left_empty_is_taken_away_where_it_stands_and_kept_where_it_no_longer_does()
    {
        var (agenda, report) = Reporting();
        Say(agenda, French, new ItemInLanguage(report, "Rapport", "Secrétariat"));
        Say(agenda, Arabic, new ItemInLanguage(report, "تقرير"));
        Say(agenda, French, new ItemInLanguage(report, "  ", "Le Secrétariat"));
        (In(agenda, French, Title), In(agenda, French, Lead), In(agenda, Arabic, Title)).ShouldBe((null, "Le Secrétariat", "تقرير"));

        Edit(agenda, report, "Progress report");
        Say(agenda, Arabic, new ItemInLanguage(report, null));
        Edit(agenda, report, "Report");
        In(agenda, Arabic, Title).ShouldBe("تقرير", "an empty field says nothing about words that it did not show");
    }

    [Fact]
    public void The_same_words_once_more_change_nothing()
    {
        var (agenda, report) = Reporting();
        Say(agenda, French, new ItemInLanguage(report, "Rapport", "Secrétariat"));
        var before = agenda.Items[0].Translations;
        Say(agenda, French, new ItemInLanguage(report, " Rapport", "Secrétariat"));
        agenda.Items[0].Translations.ShouldBeSameAs(before);
        Say(agenda, French, new ItemInLanguage(report, "Compte rendu", "Secrétariat"));
        agenda.Items[0].Translations.ShouldNotBeSameAs(before);
    }

    [Fact]
    public void A_translation_is_not_material_while_its_English_words_are()
    {
        var (agenda, report) = Reporting();
        agenda.Submit(Sittings).Error.ShouldBeNull();
        agenda.Approve(Chair.PersonId!.Value, agenda.ContentHash, [Chair], ApprovalPolicy.ChairOnly, Sittings, Now).Error.ShouldBeNull();
        var approved = agenda.ContentHash;
        Say(agenda, French, new ItemInLanguage(report, "Rapport"));
        Say(agenda, French, new ItemInLanguage(report, "Compte rendu"));
        (agenda.Status, agenda.ContentHash, agenda.Approvals.Single().Stands).ShouldBe((AgendaStatus.Approved, approved, true));
        AgendaText.Fingerprint(agenda.Lines()).ShouldBe(approved);

        Edit(agenda, report, "Progress report");
        agenda.Approvals.Single().Stands.ShouldBeFalse();
    }

    [Fact]
    public void English_what_is_not_said_in_English_and_unknown_items_are_refused_and_then_nothing_is_said()
    {
        var (agenda, report) = Reporting();
        var lunch = agenda.AddItem(null, null, new AgendaItemContent(AgendaItemKind.Break, "Lunch"), Sittings, Now).Value;
        agenda.Translate(Language.Working, [new ItemInLanguage(report, "Account")]).Error.ShouldBeOfType<AgendaErrors.NotATranslation>();
        agenda.Translate(French, [new ItemInLanguage(report, "Rapport"), new ItemInLanguage(AgendaItemId.New(), "Autre")]).Error
            .ShouldBeOfType<AgendaErrors.NoSuchItem>();
        agenda.Translate(French, [new ItemInLanguage(report, "Rapport"), new ItemInLanguage(lunch, "Déjeuner", Annotation: "Offert par l’hôte")]).Error
            .ShouldBeOfType<AgendaErrors.NothingToTranslate>().Subjects.ShouldBe([lunch.Value]);
        agenda.Items.ShouldAllBe(i => i.Translations.Count == 0);
    }

    [Fact]
    public void Items_are_translated_until_the_adopted_agenda_is_issued_and_words_changed_from_the_floor_need_a_new_translation()
    {
        var (agenda, report) = Reporting();
        Say(agenda, French, new ItemInLanguage(report, "Rapport"));
        agenda.Submit(Sittings).Error.ShouldBeNull();
        agenda.Approve(Chair.PersonId!.Value, agenda.ContentHash, [Chair], ApprovalPolicy.ChairOnly, Sittings, Now).Error.ShouldBeNull();
        agenda.Issue(DocumentSymbol.Agenda(_meeting.Symbol("BP"), 0), IssuedDocumentId.New(), Sittings, _meeting.WhenAndWhere, Now).Error.ShouldBeNull();
        agenda.Adopt([new OralChange.Reworded(report, "Report and plans")], Now).Error.ShouldBeNull();
        In(agenda, French, Title).ShouldBeNull();

        Say(agenda, French, new ItemInLanguage(report, "Rapport et projets"));
        (agenda.TextOf(1).Value[0].Translations.In(French, Title, "Report"), agenda.TextOf(2).Value[0].Translations.In(French, Title, "Report and plans"))
            .ShouldBe(("Rapport", "Rapport et projets"), "each text has the words of its own title, also where they were translated later");

        agenda.IssueAdopted(DocumentSymbol.Agenda(_meeting.Symbol("BP"), 1), IssuedDocumentId.New()).Error.ShouldBeNull();
        agenda.Translate(French, [new ItemInLanguage(report, "Trop tard")]).Error.ShouldBeOfType<AgendaErrors.AdoptedIssued>();
    }

    [Fact]
    public void An_agenda_made_of_an_earlier_one_takes_along_what_stands_of_its_titles()
    {
        var (earlier, report) = Reporting();
        var other = earlier.AddItem(null, null, new AgendaItemContent(AgendaItemKind.Discussion, "Discussion"), Sittings, Now).Value;
        Say(earlier, French, new ItemInLanguage(report, "Rapport", "Secrétariat", "Le rapport est oral."), new ItemInLanguage(other, "Débat"));
        Edit(earlier, other, "General discussion");

        var next = Agenda.Draft(AgendaId.New(), _meeting, AgendaTemplate.Of(earlier));
        next.Items.SelectMany(i => i.Translations).ShouldBe([new ItemTranslation("fr", Title, "Rapport", "Report")]);
    }

    private (Agenda Agenda, AgendaItemId Report) Reporting()
    {
        var agenda = Agenda.Draft(AgendaId.New(), _meeting, []);
        return (agenda, agenda.AddItem(null, null, Content("Report"), Sittings, Now).Value);
    }

    private static AgendaItemContent Content(string title) =>
        new(AgendaItemKind.Report, title) { Lead = "Secretariat", Annotation = "The report is given orally." };

    private void Edit(Agenda agenda, AgendaItemId item, string title) => agenda.EditItem(item, Content(title), Sittings, Now).Error.ShouldBeNull();

    private static void Say(Agenda agenda, Language language, params ItemInLanguage[] items) => agenda.Translate(language, items).Error.ShouldBeNull();

    /// <summary>What the first item says in a language.</summary>
    private static string? In(Agenda agenda, Language language, ItemPart part)
    {
        var line = agenda.Lines()[0];
        return line.Translations.In(language, part, part switch { Title => line.Title, Lead => line.Lead, _ => line.Annotation } ?? "");
    }
}
