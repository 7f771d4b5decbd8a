using System.Text.RegularExpressions;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Agendas;

/// <summary>The papers an agenda has besides the provisional one; the Chair approves alone.</summary>
public sealed class AgendaPapersTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private static readonly PlannedDates Later = new(new(2024, 9, 26), new(2024, 9, 26), new(9, 30), new(17, 0), "Europe/Stockholm");

    private Acting _chair = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Read(db => db.Bodies.ExecuteUpdateAsync(set => set.SetProperty(b => b.ApprovalPolicy, ApprovalPolicy.ChairOnly)));
        var person = await Read(db => db.People.SingleAsync(p => p.Email == "chair@example.org"));
        var account = Account.Open(AccountId.New(), person.PrintedName, "chair@example.org", person.Id, [], Clock.GetUtcNow());
        await Given(account);
        _chair = As(new Actor.AccountHolder(account.Id, person.Id, person.PrintedName));
    }

    [Fact]
    public async Task Annotations_are_written_and_issued_while_the_agenda_is_out_and_touch_no_approval()
    {
        var agenda = await Drafted();
        (await TheHead.Send(new IssueAnnotatedAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.NotIssued>();
        await Issue(agenda);
        (await TheHead.Send(new IssueAnnotatedAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.NoAnnotations>();
        await Due(DeadlineKind.AnnotatedAgenda);

        await Annotate(agenda, "The Secretariat reports orally.");
        var first = (await TheHead.Send(new IssueAnnotatedAgenda(agenda, await Version(agenda), ["ar", "ru"]))).ShouldSucceed();
        first.Symbol.ShouldBe("BP/SOM.34/2024/1/Add.1");
        first.Versions.Select(v => v.Language).ShouldBe(["ar", "ru"]);
        (await Met(DeadlineKind.AnnotatedAgenda)).ShouldNotBeNull();
        (await TextOf(first.DocumentId)).ShouldContain("The Secretariat reports orally.");
        (await TextOf(first.DocumentId)).ShouldMatch(@"Annotations to\s+BP/SOM\.34/2024/1\s");
        Guid[] issued = [(await Shown(agenda)).Editions[0].DocumentId!.Value, first.DocumentId, .. first.Versions.Select(v => v.DocumentId.Value)];
        var ids = await Task.WhenAll(issued.Select(async id => Regex.Match(await TextOf(id), "D-[0-9A-Z]{5}-[0-9A-Z]{5}").Value));
        ids.ShouldAllBe(id => id.Length > 0);
        ids.ShouldBeUnique();
        (await Shown(agenda)).Approvals.ShouldAllBe(a => a.VoidedAt == null);

        await Annotate(agenda, "The Secretariat reports in writing.");
        (await TheHead.Send(new IssueAnnotatedAgenda(agenda, await Version(agenda)))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/1/Add.1/Rev.1");
        (await TextOf(first.DocumentId)).ShouldContain("orally");
        (await TextOf((await Shown(agenda)).Editions[0].DocumentId!.Value)).ShouldNotContain("Secretariat reports");
    }

    [Fact]
    public async Task Of_many_who_issue_the_annotations_at_once_one_does()
    {
        var agenda = await Issue(await Drafted());
        await Annotate(agenda, "An explanation.");
        var version = await Version(agenda);
        var issued = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TheHead.Send(new IssueAnnotatedAgenda(agenda, version)))));
        issued.Count(a => a.Error is null).ShouldBe(1);
        issued.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict || a.Error is StaleVersion);
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.Kind == DocumentKind.AnnotatedAgenda))).ShouldBe(1);
    }

    [Fact]
    public async Task A_paper_with_the_former_dates_is_enclosed_no_more_and_is_issued_anew_without_asking_the_chairs()
    {
        var agenda = await Issue(await Drafted(), "ru");
        (await TheHead.Send(new ReissueAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.UpToDate>();
        (await TheHead.Send(new RescheduleMeeting(Meeting, await MeetingVersion(), Later))).ShouldSucceed();
        var outdated = await Shown(agenda);
        outdated.IsOutdated.ShouldBeTrue();
        outdated.Moves.ShouldContain(AgendaMove.Reissue);
        (await Waits()).ShouldBe([WaitingKind.AgendaOutdated]);

        await Dispatched([Participants["AT"]]);
        var enclosures = (await Mails()).Single(m => m.To.Email == "ministry.at@example.org" && m.Enclosures.Count > 0
            && m.Key.Contains("dispatch", StringComparison.Ordinal)).Enclosures;
        enclosures.Count.ShouldBe(1, "the letter goes without a paper that names another day");

        var again = (await TheHead.Send(new ReissueAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (again.Symbol, again.Revision, again.Versions.Single().Language).ShouldBe(("BP/SOM.34/2024/1/Rev.1", 1, "ru"));
        var paper = await TextOf(again.DocumentId);
        paper.ShouldContain("26 September 2024");
        paper.ShouldContain("the items are as approved");
        paper.ShouldContain("Mehmet KAYA");
        var shown = await Shown(agenda);
        (await Waits()).ShouldBeEmpty();
        (shown.IsOutdated, shown.Status, shown.Approvals.Single().VoidedAt).ShouldBe((false, AgendaStatus.Issued, null));
        await Settle();
        (await Mails()).ShouldContain(m => m.To.Email == "ministry.at@example.org" && m.Subject.Contains("Rev.1", StringComparison.Ordinal));
        await Dispatched([Participants["SE"]]);
        (await Mails()).ShouldContain(m => m.To.Email == "ministry.se@example.org" && m.Enclosures.Count == 2);
    }

    [Fact]
    public async Task What_no_longer_fits_the_meeting_is_revised_and_not_issued_anew()
    {
        var agenda = await Drafted();
        (await TheOfficer.Send(new AddAgendaItem(agenda, await Version(agenda), null, null, new AgendaItemContent(AgendaItemKind.Closing, "Closing")
        { Time = new ItemTime(1, new TimeOnly(16, 0)), Minutes = 30 }))).ShouldSucceed();
        await Issue(agenda);
        (await TheHead.Send(new RescheduleMeeting(Meeting, await MeetingVersion(), Later with { Closes = new TimeOnly(12, 0) }))).ShouldSucceed();
        (await TheHead.Send(new ReissueAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.OutsideSessions>();
        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
    }

    [Fact]
    public async Task The_adopted_agenda_tells_what_the_meeting_changed_and_is_issued_once()
    {
        var agenda = await Issue(await Drafted());
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        await InSession();
        (await TheOfficer.Send(new IssueAdoptedAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.NotAdopted>();
        (await TheOfficer.Ask(new GetNextStep(Meeting))).ShouldSucceed().Step.ShouldBe(MeetingStep.AdoptAgenda);
        (await TheOfficer.Send(new AdoptAgenda(agenda, await Version(agenda),
            [new OralChange.Added(null, null, AgendaItemKind.Discussion, "Situation at the border")]))).ShouldSucceed();
        (await TheOfficer.Ask(new GetNextStep(Meeting))).ShouldSucceed().Step.ShouldBe(MeetingStep.Close);
        var adopted = (await TheOfficer.Send(new IssueAdoptedAgenda(agenda, await Version(agenda), ["fr"]))).ShouldSucceed();
        adopted.Symbol.ShouldBe("BP/SOM.34/2024/1/Rev.1");
        var paper = await TextOf(adopted.DocumentId);
        paper.ShouldContain("Adopted on 3 April 2024");
        paper.ShouldContain("New: item 4, “Situation at the border”.");
        paper.ShouldNotContain("Mehmet KAYA", customMessage: "nobody approved what the meeting changed");
        (await TextOf(adopted.Versions.Single().DocumentId.Value)).ShouldContain("Nouveau : point 4, « Situation at the border ».");
        (await Shown(agenda)).Editions[^1].DocumentId.ShouldBe(adopted.DocumentId);
        (await TheOfficer.Send(new IssueAdoptedAgenda(agenda, await Version(agenda)))).ShouldBeRefused<AgendaErrors.AdoptedIssued>();
    }

    [Theory]
    [InlineData(false, "Agenda as adopted, 34th Senior Officials Meeting, BP/SOM.34/2024/1")]
    [InlineData(true, "Agenda as adopted, 34th Senior Officials Meeting")]
    public async Task What_is_annexed_is_the_agenda_that_the_meeting_adopted_as_soon_as_it_did(bool changed, string withoutPaper)
    {
        var agenda = await Issue(await Drafted());
        (await Annexes()).ShouldBe(["Provisional agenda, 34th Senior Officials Meeting, BP/SOM.34/2024/1"]);
        await InSession();
        (await TheOfficer.Send(new AdoptAgenda(agenda, await Version(agenda),
            changed ? [new OralChange.Added(null, null, AgendaItemKind.Discussion, "Situation at the border")] : []))).ShouldSucceed();
        (await Annexes()).ShouldBe([withoutPaper]);
        (await TheOfficer.Send(new IssueAdoptedAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await Annexes()).ShouldBe(["Agenda as adopted, 34th Senior Officials Meeting, BP/SOM.34/2024/1/Rev.1"]);

        async Task<IReadOnlyList<string>> Annexes() => await Read(async db =>
            await db.AnnexesOf((await db.Occasion(Meeting, new DialogueSettings(), TestContext.Current.CancellationToken)).ShouldSucceed(),
                toReport: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_contents_of_a_booklet_name_papers_alike_without_the_name_of_their_meeting()
    {
        await Issue(await Drafted());
        var book = await PdfText.Of((await TheOfficer.Ask(new GetBoardBook(Meeting))).ShouldSucceed().Bytes);
        var contents = book[book.IndexOf("Contents", StringComparison.Ordinal)..book.IndexOf("Papers are bound", StringComparison.Ordinal)];
        contents.ShouldContain("Provisional agenda");
        contents.ShouldNotContain("34th Senior Officials Meeting");
    }

    [Fact]
    public async Task The_book_of_all_papers_that_a_chair_reads_names_the_chair_as_papers_do()
    {
        await Issue(await Drafted());
        (await PdfText.Of((await _chair.Ask(new GetBoardBook(Meeting))).ShouldSucceed().Bytes)).ShouldContain("H.E. Mehmet KAYA");
        (await PdfText.Of((await TheOfficer.Ask(new GetBoardBook(Meeting))).ShouldSucceed().Bytes)).ShouldContain("Olga Officer");
    }

    [Fact]
    public async Task An_item_that_was_moved_retimed_and_reworded_stands_in_one_row_of_a_comparison()
    {
        var agenda = await Issue(await Drafted());
        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        var last = (await Shown(agenda)).Items[^1];
        (await TheOfficer.Send(new MoveAgendaItem(agenda, await Version(agenda), new(last.Id), null, 0))).ShouldSucceed();
        (await TheOfficer.Send(new EditAgendaItem(agenda, await Version(agenda), new(last.Id),
            new AgendaItemContent(AgendaItemKind.AnyOtherBusiness, "Renamed") { Minutes = 35 }))).ShouldSucceed();
        var paper = await Compared(agenda, 1, null, null);
        foreach (var word in new[] { "Moved,", "time,", "reworded" }) paper.ShouldContain(word);
        paper.Split("Renamed").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_texts_are_compared_on_paper_in_the_language_asked_for()
    {
        var agenda = await Issue(await Drafted());
        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await TheOfficer.Send(new AddAgendaItem(agenda, await Version(agenda), null, null,
            new AgendaItemContent(AgendaItemKind.Discussion, "A new point")))).ShouldSucceed();
        var english = await Compared(agenda, 1, null, null);
        english.ShouldContain("BP/SOM.34/2024/1");
        english.ShouldContain("New");
        english.Split("A new point").Length.ShouldBe(2, "what is new is said once");
        var french = await Compared(agenda, 1, null, "fr");
        french.ShouldContain("Nouveau");
        french.Split("A new point").Length.ShouldBe(2);
        (await Compared(agenda, 1, 1, "fr")).ShouldContain("1");
        (await TheOfficer.Ask(new GetAgendaComparison(agenda, 7, null))).ShouldBeRefused<AgendaErrors.NoSuchEdition>();
        (await TheOfficer.Ask(new GetAgendaComparison(agenda, 1, null, "de"))).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public void Sentences_of_changes_are_in_English_what_the_domain_says()
    {
        var line = new AgendaLine(AgendaItemId.New(), null, 0, "2", AgendaItemKind.Discussion, "Tour de table", null, null, [], 1, new(9, 30), 30, [], null,
            null, false);
        var phrases = Phrases.Of(Language.Working);
        AgendaLine[] variants = [line with { Number = "3" }, line with { Number = "" }, line with { Title = "Another" },
            line with { Starts = null, Day = null }, line with { Starts = null, Day = null, Minutes = null }];
        var changes = variants.SelectMany(v => Enum.GetValues<AgendaChangeKind>().Select(kind => new AgendaChange(kind, line.Id,
            kind is AgendaChangeKind.Came ? null : line, kind is AgendaChangeKind.Went ? null : v))).ToList();
        changes.AddRange([.. changes.Select(c => c with { IsOnOneDay = true })]);
        changes.Select(c => c.In(phrases)).ShouldBe(changes.Select(c => c.Sentence));
    }

    [Fact]
    public void A_time_is_told_with_its_day_only_where_there_is_more_than_one()
    {
        var line = new AgendaLine(AgendaItemId.New(), null, 0, "2", AgendaItemKind.Discussion, "Tour de table", null, null, [], 1, new(9, 30), 30, [], null,
            null, false);
        var next = line with { Id = AgendaItemId.New(), Number = "3", Title = "Closing" };
        var later = line with { Starts = new(10, 0) };
        AgendaComparison.Compare([line, next], [later, next]).Single().Sentence
            .ShouldBe("New time: item 2, “Tour de table”: 09:30–10:00, now 10:00–10:30.");
        AgendaComparison.Compare([line, next with { Day = 2 }], [later, next with { Day = 2 }]).Single().Sentence
            .ShouldBe("New time: item 2, “Tour de table”: day 1, 09:30–10:00, now day 1, 10:00–10:30.");
    }

    [Fact]
    public async Task Items_stand_in_the_language_of_the_paper_and_what_does_not_is_remarked_on_and_named()
    {
        var agenda = await Drafted();
        await Translate(agenda, "fr", ("Opening", "Ouverture"));
        await Issue(agenda, "fr", "tr");
        var mixed = await Issued(DocumentKind.Agenda, "fr");
        var paper = await TextOf(mixed.Id.Value);
        paper.ShouldContain("Ouverture");
        paper.ShouldContain("Report");
        paper.ShouldContain("Questions diverses", customMessage: "the usual titles are delivered");
        paper.ShouldContain("Pas encore traduit");
        mixed.Warnings.ShouldBe(["Not translated: item 2, “Report”."]);
        (await Issued(DocumentKind.Agenda, "en")).Warnings.ShouldBeEmpty();

        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        await Translate(agenda, "fr", ("Report", "Rapport"), ("Any other business", "Divers"));
        var draft = await Drawn(agenda, "fr");
        draft.ShouldContain("Ouverture");
        draft.ShouldContain("Rapport");
        draft.ShouldContain("Divers");
        draft.ShouldNotContain("Pas encore traduit");
        draft.ShouldNotContain("Report");
        (await Drawn(agenda, "tr")).ShouldContain("Henüz çevrilmedi");
        (await TextOf(mixed.Id.Value)).ShouldBe(paper, "what was issued stays as it was");
    }

    [Fact]
    public async Task Changes_name_each_item_in_the_words_that_it_had()
    {
        var agenda = await Drafted();
        await Translate(agenda, "fr", ("Opening", "Ouverture"), ("Report", "Rapport"));
        await Issue(agenda);
        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        var report = (await Shown(agenda)).Items.Single(i => i.Title == "Report");
        (await TheOfficer.Send(new EditAgendaItem(agenda, await Version(agenda), new(report.Id), new AgendaItemContent(report.Kind, "Plans")))).ShouldSucceed();
        (await Shown(agenda)).Items.Single(i => i.Title == "Plans").Translations.Single(t => t.Language == "fr").ShouldBe(
            new ItemTranslationRow("fr", ItemPart.Title, "Rapport", "Report", TranslationStanding.Outdated));
        (await Compared(agenda, 1, null, "fr")).ShouldContain("Pas encore traduit");

        await Translate(agenda, "fr", ("Plans", "Projets"));
        var paper = await Compared(agenda, 1, null, "fr");
        paper.ShouldContain("Rapport");
        paper.ShouldContain("Projets");
        paper.ShouldNotContain("Pas encore traduit");
        (await Drawn(agenda, "fr")).ShouldContain("« Projets »");
    }

    [Fact]
    public async Task An_annotation_and_who_leads_are_translated_for_themselves()
    {
        var agenda = await Drafted();
        await Translate(agenda, "fr", ("Opening", "Ouverture"), ("Report", "Rapport"));
        await Issue(agenda);
        await Annotate(agenda, "The Secretariat reports orally.");
        var report = new AgendaItemId((await Shown(agenda)).Items.Single(i => i.Title == "Report").Id);
        await Say(agenda, "fr", new ItemInLanguage(report, "Rapport", Annotation: "Le Secrétariat rend compte oralement."));
        var issued = (await TheHead.Send(new IssueAnnotatedAgenda(agenda, await Version(agenda), ["fr", "tr"]))).ShouldSucceed();
        var french = await TextOf(issued.Versions[0].DocumentId.Value);
        french.ShouldContain("Le Secrétariat rend compte oralement.");
        french.ShouldNotContain("Pas encore traduit");
        (await TextOf(issued.Versions[1].DocumentId.Value)).ShouldContain("The Secretariat reports orally.");
        (await Shown(agenda)).Approvals.ShouldAllBe(a => a.VoidedAt == null);
    }

    [Fact]
    public async Task A_translation_of_an_older_version_is_refused_and_the_same_words_again_make_no_new_one()
    {
        var agenda = await Drafted();
        var version = await Version(agenda);
        var opening = new AgendaItemId((await Shown(agenda)).Items[0].Id);
        await Say(agenda, "ar", new ItemInLanguage(opening, "الافتتاح"));
        (await TheOfficer.Send(new TranslateAgenda(agenda, version, "ar", [new(opening, "افتتاح")]))).ShouldBeRefused<StaleVersion>();
        var after = await Version(agenda);
        after.ShouldBeGreaterThan(version);
        await Say(agenda, "ar", new ItemInLanguage(opening, "الافتتاح"));
        (await Version(agenda)).ShouldBe(after);

        (await TheOfficer.Send(new TranslateAgenda(agenda, after, "en", [new(opening, "Start")]))).ShouldBeRefused<AgendaErrors.NotATranslation>();
        (await TheOfficer.Send(new TranslateAgenda(agenda, after, "de", [new(opening, "Beginn")]))).ShouldBeRefused<InvalidRequest>();
        (await TheOfficer.Send(new TranslateAgenda(agenda, after, "ar", [new(opening, "ا"), new(opening, "ب")]))).ShouldBeRefused<InvalidRequest>();
        (await TheOfficer.Send(new TranslateAgenda(agenda, after, "ar", [new(opening, new string('ا', AgendaItemContent.MaxTitleLength + 1))])))
            .ShouldBeRefused<InvalidRequest>();
    }

    private async Task Translate(AgendaId agenda, string language, params (string English, string Text)[] titles)
    {
        var items = (await Shown(agenda)).Items;
        await Say(agenda, language, [.. titles.Select(t => new ItemInLanguage(new(items.Single(i => i.Title == t.English).Id), t.Text))]);
    }

    private async Task Say(AgendaId agenda, string language, params ItemInLanguage[] items) =>
        (await TheOfficer.Send(new TranslateAgenda(agenda, await Version(agenda), language, items))).ShouldSucceed();

    private async Task<string> Drawn(AgendaId agenda, string language) =>
        await PdfText.Of((await TheOfficer.Ask(new PreviewAgenda(agenda, language))).ShouldSucceed().Bytes);

    private Task<IssuedDocument> Issued(DocumentKind kind, string language) =>
        Read(db => db.IssuedDocuments.SingleAsync(d => d.Kind == kind && d.Language == language));

    private async Task<AgendaId> Drafted()
    {
        var agenda = (await TheOfficer.Send(new DraftAgenda(Meeting, AgendaSource.Blank))).ShouldSucceed();
        foreach (var (kind, title) in new[] { (AgendaItemKind.Opening, "Opening"), (AgendaItemKind.Report, "Report"), (AgendaItemKind.AnyOtherBusiness,
            "Any other business") })
            (await TheOfficer.Send(new AddAgendaItem(agenda, await Version(agenda), null, null, new AgendaItemContent(kind, title)))).ShouldSucceed();
        return agenda;
    }

    private async Task<AgendaId> Issue(AgendaId agenda, params string[] languages)
    {
        (await TheOfficer.Send(new SubmitAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await _chair.Send(new ApproveAgenda(agenda, (await Shown(agenda)).ContentHash))).ShouldSucceed();
        (await TheHead.Send(new IssueProvisionalAgenda(agenda, await Version(agenda), languages))).ShouldSucceed();
        return agenda;
    }

    private async Task Annotate(AgendaId agenda, string text)
    {
        var report = (await Shown(agenda)).Items.Single(i => i.Kind is AgendaItemKind.Report);
        (await TheOfficer.Send(new AnnotateAgendaItem(agenda, await Version(agenda), new AgendaItemId(report.Id), text))).ShouldSucceed();
    }

    [Fact]
    public async Task A_revision_waits_until_it_is_with_the_chairs()
    {
        var agenda = await Drafted();
        (await Waits()).ShouldBeEmpty("a first draft has its deadline");
        await Issue(agenda);
        (await TheOfficer.Send(new ReviseAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await Waits()).ShouldBe([WaitingKind.AgendaRevision]);
        (await TheOfficer.Send(new SubmitAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await Waits()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_chair_decided_stands_among_what_happened_last()
    {
        var agenda = await Drafted();
        (await TheOfficer.Send(new SubmitAgenda(agenda, await Version(agenda)))).ShouldSucceed();
        (await _chair.Send(new ReturnAgenda(agenda, "Please move the report up."))).ShouldSucceed();
        await Issue(agenda);
        var happened = (await TheOfficer.Ask(new GetWorkInHand(new DateOnly(2024, 4, 3)))).ShouldSucceed().Recent.Where(r => r.MeetingId == Meeting.Value);
        happened.Select(r => (r.Kind, r.What)).ShouldBe(
            [(RecentKind.Approved, "Chair (Türkiye)"), (RecentKind.Returned, "Mehmet KAYA"),
                (RecentKind.Issued, "BP/SOM.34/2024/1, Provisional agenda, 34th Senior Officials Meeting")],
            ignoreOrder: true);
    }

    private async Task<IEnumerable<WaitingKind>> Waits() =>
        (await TheOfficer.Ask(new GetWorkInHand(new DateOnly(2024, 4, 3)))).ShouldSucceed().Waiting.Select(w => w.Kind)
            .Where(k => k is WaitingKind.AgendaOutdated or WaitingKind.AgendaRevision);

    private Task InSession() => Read(db => db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MeetingStatus.InSession)));

    private async Task<AgendaDetails> Shown(AgendaId agenda) => (await TheOfficer.Ask(new GetAgenda(agenda))).ShouldSucceed();

    private async Task<long> Version(AgendaId agenda) => (await Shown(agenda)).Version;

    private Task<long> MeetingVersion() => Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync());

    private async Task<string> TextOf(Guid document) =>
        await PdfText.Of((await TheOfficer.Ask(new GetIssuedDocument(new IssuedDocumentId(document)))).ShouldSucceed().Bytes);

    private async Task<string> Compared(AgendaId agenda, int before, int? after, string? language) =>
        await PdfText.Of((await TheOfficer.Ask(new GetAgendaComparison(agenda, before, after, language))).ShouldSucceed().Bytes);
}
