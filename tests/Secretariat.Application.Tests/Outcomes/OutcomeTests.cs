using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Audit;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Outcomes;

public sealed class OutcomeTests(PostgresFixture postgres) : OutcomeScene(postgres)
{
    [Fact]
    public async Task A_draft_is_tabled_without_numbers_adopted_with_them_cleared_by_a_chair_and_issued()
    {
        await Dispatched();
        await Tabled();
        (await Conclusions()).ShouldSatisfyAllConditions(
            c => c.Power.ShouldBe(BodyPower.Endorse),
            c => c.Editions.ShouldHaveSingleItem().Symbol.ShouldBe("BP/SOM.34/2024/L.1"),
            c => c.Entries.ShouldAllBe(e => e.Number == null));
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(0);
        var draft = await Text("BP/SOM.34/2024/L.1", "en");
        draft.ShouldContain("not yet agreed");
        draft.ShouldContain("Comments by");
        draft.ShouldNotContain("R.1");

        (await TheOfficer.Ask(new GetNextStep(Meeting))).ShouldSucceed().Step.ShouldBe(MeetingStep.AdoptConclusions);
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheOfficer.Ask(new GetNextStep(Meeting))).ShouldSucceed().Step.ShouldBe(MeetingStep.Close);
        var adopted = await Conclusions();
        adopted.AdoptedUnder.ShouldBe("Chair (Türkiye), Mehmet KAYA");
        adopted.Entries.Select(e => e.Number).ShouldBe([null, "R.1", "R.2", "D.1"]);
        (await TheHead.Send(new IssueConclusions(Meeting, adopted.Version))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await TheChair.Send(new ClearConclusions(Meeting, new string('0', 64)))).ShouldBeRefused<OutcomeErrors.TextChanged>();
        (await TheChair.Send(new ClearConclusions(Meeting, adopted.ContentHash))).ShouldSucceed();
        (await TheOfficer.Send(new TranslateConclusion(Meeting, await Version(), new(adopted.Entries[3].Id), "ar", "تقر خطة العمل لعام 2025.")))
            .ShouldSucceed();
        (await Conclusions()).Status.ShouldBe(ConclusionsStatus.Adopted);
        (await Read(db => db.Outcomes.SingleAsync(o => o.Symbol == "BP/SOM.34/D.1"))).Texts
            .ShouldContain(t => t.Language == "ar" && t.Text == "تقر خطة العمل لعام 2025.");
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheHead.Send(new IssueConclusions(Meeting, await Version(), ["ar"]))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/CONC");
        await Settle();

        var final = await Text("BP/SOM.34/2024/CONC", "en");
        foreach (var words in new[] { "The meeting endorses the following", "R.1", "R.2", "Austria", "31 December 2024", "D.1", "KAYA", "The meeting thanks" })
            final.ShouldContain(words);
        foreach (var paper in new[] { draft, final })
        {
            paper.ShouldMatch(@"1\.\s+Participants welcomed the progress made", "what leads in bears no number");
            paper.ShouldNotMatch(@"\d\.\s+The meeting endorses");
        }

        (await Mails()).Count(m => m.Subject.Contains("BP/SOM.34/2024/CONC", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        var outcomes = (await TheOfficer.Ask(new ListOutcomes(new Page(Sort: "symbol"), new OutcomeFilter(Meeting)))).ShouldSucceed().Items;
        outcomes.Select(o => o.Symbol).ShouldBe(["BP/SOM.34/D.1", "BP/SOM.34/R.1", "BP/SOM.34/R.2"]);
    }

    [Fact]
    public async Task A_chair_who_reads_another_text_than_was_adopted_returns_it_it_is_put_right_under_its_numbers_and_the_chairs_are_asked_again()
    {
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        var read = await Conclusions();
        (await TheOfficer.Send(new EditConclusion(Meeting, read.Version, new(read.Entries[1].Id), Right))).ShouldBeRefused<OutcomeErrors.CannotBeEdited>();
        (await TheOfficer.Send(new AskClearanceAgain(Meeting, read.Version))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await TheChair.Send(new ReturnConclusions(Meeting, read.ContentHash, " "))).ShouldBeRefused<OutcomeErrors.CommentMissing>();
        (await TheChair.Send(new ReturnConclusions(Meeting, new string('0', 64), "R.1 says “may”."))).ShouldBeRefused<OutcomeErrors.TextChanged>();

        (await TheChair.Send(new ReturnConclusions(Meeting, read.ContentHash, "R.1 says “may”."))).ShouldSucceed();
        (await TheChair.Send(new ReturnConclusions(Meeting, read.ContentHash, "R.1 says “may”."))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await TheChair.Send(new ClearConclusions(Meeting, read.ContentHash))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await TheHead.Send(new IssueConclusions(Meeting, await Version()))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await Conclusions()).Returned.ShouldBe(new ReturnByChair("Chair (Türkiye), Mehmet KAYA", Clock.GetUtcNow(), "R.1 says “may”."));
        await Settle();
        (await Mails()).Single(m => m.Subject.StartsWith("Conclusions returned", StringComparison.Ordinal)).Text
            .ShouldContain("Chair (Türkiye), Mehmet KAYA, says that this is not the text that was adopted:\n\nR.1 says “may”.");

        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Paragraph, "More."))))
            .ShouldBeRefused<OutcomeErrors.CannotBeEdited>();
        (await TheOfficer.Send(new RemoveConclusion(Meeting, await Version(), new(read.Entries[1].Id)))).ShouldBeRefused<OutcomeErrors.CannotBeEdited>();
        (await TheOfficer.Send(new EditConclusion(Meeting, await Version(), new(read.Entries[1].Id), Says(OutcomeKind.Decision, "Decided."))))
            .ShouldBeRefused<OutcomeErrors.KindStands>();
        (await TheOfficer.Send(new EditConclusion(Meeting, await Version(), new(read.Entries[1].Id), Right))).ShouldSucceed();
        (await Read(db => db.Outcomes.SingleAsync(o => o.Symbol == "BP/SOM.34/R.1"))).ShouldSatisfyAllConditions(
            o => o.Texts.ShouldHaveSingleItem().Text.ShouldBe("All participants may share data on returns."),
            o => o.DueOn.ShouldBe(new DateOnly(2025, 6, 30)));
        (await Written("All participants may share data.", "Tous les participants peuvent partager des données.")).ShouldBe(["en", "fr"]);
        (await Written("All participants may share.", "Tous les participants peuvent partager des données.")).ShouldBe(["en"], "it says other English");
        (await Written(Right.Texts[0].Text, "Tous peuvent partager des données sur les retours.")).ShouldBe(["en", "fr"], "it was put right as well");

        (await TheOfficer.Send(new AskClearanceAgain(Meeting, await Version()))).ShouldSucceed();
        (await Conclusions()).ShouldSatisfyAllConditions(
            c => c.Status.ShouldBe(ConclusionsStatus.Adopted), c => c.Returned!.Comment.ShouldBe("R.1 says “may”."), c => c.ChangedSinceReturn.ShouldBeTrue(),
            c => c.Entries.Select(e => e.Number).ShouldBe([null, "R.1", "R.2", "D.1"]));
        await Settle();
        (await Mails()).Where(m => m.To.Email == "chair@example.org" && m.Subject.StartsWith("Conclusions for you to clear", StringComparison.Ordinal))
            .ShouldContain(m => m.Text.Contains("come again after one of those who preside returned them", StringComparison.Ordinal));
        (await TheChair.Send(new ClearConclusions(Meeting, read.ContentHash))).ShouldBeRefused<OutcomeErrors.TextChanged>();
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheHead.Send(new IssueConclusions(Meeting, await Version()))).ShouldSucceed();
        (await Text("BP/SOM.34/2024/CONC", "en")).ShouldContain("may share data on returns");

        async Task<IEnumerable<string>> Written(string english, string french)
        {
            (await TheOfficer.Send(new EditConclusion(Meeting, await Version(), new(read.Entries[1].Id),
                Right with { Texts = [new("en", english), new("fr", french)] }))).ShouldSucceed();
            return (await Conclusions()).Entries[1].Texts.Select(t => t.Language).Order();
        }
    }

    private static readonly ConclusionContent Right = Says(OutcomeKind.Recommendation, "All participants may share data on returns.") with
    {
        DueOn = new DateOnly(2025, 6, 30),
    };

    [Fact]
    public async Task The_history_of_a_meeting_tells_how_its_conclusions_came_about_and_what_became_of_them()
    {
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        var outcome = await Read(db => db.Outcomes.SingleAsync(o => o.Symbol == "BP/SOM.34/R.1"));
        (await TheOfficer.Send(new UpdateProgress(Meeting, outcome.Id, outcome.Version, ImplementationStatus.InProgress, "A note was sent."))).ShouldSucceed();
        var acts = (await TheOfficer.Ask(new ListHistory(KindOfThing.Meeting, Meeting.Value, new Page(100)))).ShouldSucceed().Items;
        foreach (var act in new[] { nameof(AddConclusion), nameof(TableConclusions), nameof(AdoptConclusions), nameof(UpdateProgress) })
            acts.ShouldContain(a => a.Act == act);
        acts.First(a => a.Act == nameof(AddConclusion)).Changes.ShouldContain("The work plan 2025 is endorsed.");
    }

    [Fact]
    public async Task What_the_body_may_not_do_what_nobody_is_asked_and_what_has_no_English_is_refused()
    {
        await Becomes(MeetingStatus.InSession);
        (await TheOfficer.Send(new DraftConclusions(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new DraftConclusions(Meeting))).ShouldBeRefused<OutcomeErrors.AlreadyDrafted>();
        (await TheOfficer.Send(new TableConclusions(Meeting, await Version(), null))).ShouldBeRefused<OutcomeErrors.Empty>();
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Recommendation, "Do it.") with { Addressees = [] })))
            .ShouldBeRefused<OutcomeErrors.AddresseeMissing>();
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Paragraph, " ", ("ar", "نعم")))))
            .ShouldBeRefused<OutcomeErrors.EnglishMissing>();
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Paragraph, "Noted.") with { DueOn = new DateOnly(2025, 1, 1) })))
            .ShouldBeRefused<OutcomeErrors.ParagraphWithDuty>();
        var first = await Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Schedule.FirstDay).SingleAsync());
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Recommendation, "Act.") with { DueOn = first.AddDays(-1) })))
            .ShouldBeRefused<InvalidRequest>().Fields!.Keys.ShouldBe(["Content.DueOn"]);
        await Add(Says(OutcomeKind.Recommendation, "Act.") with { DueOn = first });
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Decision, "Done.") with
        {
            Addressees = [new OutcomeAddressee(new(Guid.CreateVersion7()), null)],
        }))).ShouldBeRefused("not_found");
        await Read(db => db.Bodies.ExecuteUpdateAsync(b => b.SetProperty(x => x.Powers, new List<BodyPower> { BodyPower.Recommend })));
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Decision, "Decided.")))).ShouldBeRefused<BodyErrors.PowerMissing>();
    }

    [Fact]
    public async Task A_tabled_draft_is_changed_by_a_revision_only_and_nothing_is_adopted_while_nobody_presides()
    {
        await Tabled();
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), Says(OutcomeKind.Paragraph, "More."))))
            .ShouldBeRefused<OutcomeErrors.CannotBeEdited>();
        (await TheOfficer.Send(new ReviseConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        var first = (await Conclusions()).Entries[0].Id;
        (await TheOfficer.Send(new MoveConclusion(Meeting, await Version(), new(first), 3))).ShouldSucceed();
        (await Conclusions()).Entries[3].Id.ShouldBe(first);
        (await TheOfficer.Send(new RemoveConclusion(Meeting, await Version(), new(first)))).ShouldSucceed();
        (await TheOfficer.Send(new TableConclusions(Meeting, await Version(), null))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.34/2024/L.1/Rev.1");

        await Read(db => db.OfficeTerms.ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldBeRefused<OutcomeErrors.NobodyPresides>();
    }

    [Fact]
    public async Task Two_who_adopt_at_once_give_the_numbers_once()
    {
        await Tabled();
        var version = await Version();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TheOfficer.Send(new AdoptConclusions(Meeting, version))));
        answers.Count(a => a.Error is null).ShouldBe(1);
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Progress_needs_evidence_and_what_is_closed_on_the_chairs_word_stays_closed()
    {
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        var id = (await TheOfficer.Ask(new ListOutcomes(new Page(Sort: "symbol"), new OutcomeFilter(Kind: OutcomeKind.Recommendation))))
            .ShouldSucceed().Items[1];
        (await TheOfficer.Send(new UpdateProgress(Meeting, new(id.Id), 1, ImplementationStatus.Closed, "Done"))).ShouldBeRefused<OutcomeErrors.ClosedByChair>();
        (await TheOfficer.Send(new UpdateProgress(Meeting, new(id.Id), 1, ImplementationStatus.InProgress, "Venue booked"))).ShouldSucceed();
        (await TheOfficer.Send(new UpdateProgress(Meeting, new(id.Id), 1, ImplementationStatus.InProgress, "Again"))).ShouldBeRefused<StaleVersion>();
        var chair = (await TheOfficer.Ask(new GetOutcome(Meeting, new(id.Id)))).ShouldSucceed().Presiding.ShouldHaveSingleItem();
        chair.Name.ShouldBe("Chair (Türkiye), Mehmet KAYA");
        (await Close(2)).ShouldBeRefused<InvalidRequest>().Fields.Keys.ShouldBe(["AcceptedBy"]);
        (await Close(2, new(chair.TermId), OfficeTermId.New())).ShouldBeRefused<OutcomeErrors.OfAnotherChair>();
        (await Close(2, new OfficeTermId(chair.TermId))).ShouldSucceed();
        (await TheOfficer.Send(new UpdateProgress(Meeting, new(id.Id), 3, ImplementationStatus.InProgress, "More")))
            .ShouldBeRefused<OutcomeErrors.CannotProgress>();
        var told = (await TheChair.Ask(new GetOutcome(Meeting, new(id.Id)))).ShouldSucceed();
        told.Progress.Select(p => p.Status).ShouldBe([ImplementationStatus.InProgress, ImplementationStatus.Closed]);
        told.Progress[1].ReportedBy.ShouldBe("Olga Officer, on the word of Chair (Türkiye), Mehmet KAYA");
        (await TheOfficer.Ask(new GetOutcome(new(Guid.CreateVersion7()), new(id.Id)))).ShouldBeRefused("not_found");
        var acts = (await TheOfficer.Ask(new ListHistory(KindOfThing.Outcome, id.Id, new Page()))).ShouldSucceed().Items;
        acts.Select(a => a.Act).ShouldBe([nameof(CloseRecommendation), nameof(UpdateProgress), nameof(AdoptConclusions)]);
        (await TheOfficer.Ask(new ListHistory(KindOfThing.Outcome, Meeting.Value, new Page()))).ShouldBeRefused<NotFound>();

        Task<Result<Done>> Close(long version, params OfficeTermId[] acceptedBy) => TheOfficer.Send(
            new CloseRecommendation(Meeting, new(id.Id), version, "The workshop took place in Vienna.", acceptedBy));
    }

    [Fact]
    public async Task Of_two_co_chairs_the_one_who_accepted_is_named()
    {
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        var deputy = Domain.People.Person.Enter(new PersonName("Sample", "Deputy"), null, null, null, "en");
        var austria = await Read(db => db.Participants.SingleAsync(p => p.Code == "AT"));
        var seat = OfficeTerm.Begin(Office.CoChair, null, austria, 1, Clock.GetUtcNow().AddYears(-1), false, null).ShouldSucceed();
        seat.ExerciseBy(deputy.Id, Clock.GetUtcNow().AddYears(-1)).ShouldSucceed();
        await Given(deputy, seat);
        var id = (await TheOfficer.Ask(new ListOutcomes(new Page(), new OutcomeFilter()))).ShouldSucceed().Items[0].Id;
        var told = (await TheOfficer.Ask(new GetOutcome(Meeting, new(id)))).ShouldSucceed();
        told.Presiding.Select(p => p.Name).ShouldBe(["Chair (Türkiye), Mehmet KAYA", "Co-Chair (Austria), Sample DEPUTY"]);

        (await TheOfficer.Send(new CloseRecommendation(Meeting, new(id), told.Version, "Done.", [seat.Id]))).ShouldSucceed();
        (await TheOfficer.Ask(new GetOutcome(Meeting, new(id)))).ShouldSucceed().Progress.ShouldHaveSingleItem().ReportedBy
            .ShouldBe("Olga Officer, on the word of Co-Chair (Austria), Sample DEPUTY");
    }

    [Fact]
    public async Task An_extract_has_what_is_addressed_to_one_and_to_all_and_nothing_else()
    {
        await Dispatched();
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheOfficer.Send(new IssueDecisionExtract(Meeting, Participants["AT"], null))).ShouldBeRefused<OutcomeErrors.NotIssued>();
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheHead.Send(new IssueConclusions(Meeting, await Version()))).ShouldSucceed();
        var austria = await Text((await TheOfficer.Send(new IssueDecisionExtract(Meeting, Participants["AT"], null))).ShouldSucceed());
        austria.ShouldContain("R.2");
        austria.ShouldContain("D.1");
        var hungary = await Text((await TheOfficer.Send(new IssueDecisionExtract(Meeting, Participants["HU"], null, "fr"))).ShouldSucceed());
        hungary.ShouldContain("R.1");
        hungary.ShouldNotContain("R.2");
        hungary.ShouldContain("Hongrie");
    }

    [Fact]
    public async Task An_extract_is_one_from_the_conclusions_with_its_own_id_and_cannot_be_taken_for_them()
    {
        await Read(db => db.Bodies.ExecuteUpdateAsync(b => b.SetProperty(x => x.Powers, new List<BodyPower> { BodyPower.Adopt })));
        await Dispatched();
        await Tabled();
        await Issued();
        var id = (await TheOfficer.Send(new IssueDecisionExtract(Meeting, Participants["AT"], null))).ShouldSucceed();
        (await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == id))).Symbol.ShouldBeNull();
        var (extract, final) = (await Text(id), await Text("BP/SOM.34/2024/CONC", "en"));
        extract.ShouldContain("Extract from the conclusions");
        extract.ShouldContain("(BP/SOM.34/2024/CONC)");
        extract.ShouldContain("ADOPTED", Case.Sensitive);
        extract.ShouldContain("Mehmet KAYA");
        DocumentIdIn(extract).ShouldNotBe(DocumentIdIn(final));
        DocumentIdIn(final).ShouldNotBe(DocumentIdIn(await Text("BP/SOM.34/2024/L.1", "en")));
    }

    private static string DocumentIdIn(string paper)
    {
        var found = Regex.Match(paper, "Document (D-[0-9A-Z]{5}-[0-9A-Z]{5})");
        found.Success.ShouldBeTrue(paper);
        return found.Groups[1].Value;
    }

    [Theory]
    [InlineData(BodyPower.Adopt, "ADOPTED")]
    [InlineData(BodyPower.Endorse, "ENDORSED")]
    [InlineData(BodyPower.Recommend, "AGREED")]
    public async Task Issued_conclusions_bear_the_word_for_what_their_body_may_do_and_drafts_that_nothing_is_agreed(BodyPower power, string mark)
    {
        await Read(db => db.Bodies.ExecuteUpdateAsync(b => b.SetProperty(x => x.Powers, new List<BodyPower> { power })));
        await Noted();
        (await Text("BP/SOM.34/2024/L.1", "en")).ShouldContain("DRAFT – NOT YET AGREED", Case.Sensitive);
        await Issued();
        var final = await Text("BP/SOM.34/2024/CONC", "en");
        final.ShouldContain(mark, Case.Sensitive);
        final.ShouldNotContain("NOT YET AGREED", Case.Sensitive);
    }

    [Fact]
    public async Task Conclusions_close_with_the_next_meeting_once_it_is_announced()
    {
        await Planned(35, new DateOnly(2024, 10, 1), announced: false);
        await Noted();
        await Issued();
        (await Text("BP/SOM.34/2024/CONC", "en")).ShouldNotContain("next meeting");
    }

    [Fact]
    public async Task Of_the_meetings_to_come_conclusions_name_the_first_that_is_announced_and_none_of_the_past()
    {
        await Planned(33, new DateOnly(2024, 5, 1), announced: true);
        await Planned(35, new DateOnly(2024, 10, 1), announced: false);
        await Planned(36, new DateOnly(2024, 12, 5), announced: true);
        await Planned(37, new DateOnly(2025, 6, 5), announced: true);
        await Noted();
        await Issued();
        var final = PdfText.Squeeze(await Text("BP/SOM.34/2024/CONC", "en"));
        final.ShouldContain(PdfText.Squeeze("The next meeting, the 36th Senior Officials Meeting, will be held in Budapest, Hungary, on 5 December 2024."));
        foreach (var other in new[] { "33rd", "35th", "37th" }) final.ShouldNotContain(other);
    }

    private async Task Noted()
    {
        await Becomes(MeetingStatus.InSession);
        (await TheOfficer.Send(new DraftConclusions(Meeting))).ShouldSucceed();
        await Add(Says(OutcomeKind.Paragraph, "Participants welcomed the progress made."));
        (await TheOfficer.Send(new TableConclusions(Meeting, await Version(), null))).ShouldSucceed();
    }

    private async Task Issued()
    {
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheHead.Send(new IssueConclusions(Meeting, await Version()))).ShouldSucceed();
    }

    private async Task Planned(int number, DateOnly day, bool announced)
    {
        var body = await Read(db => db.Bodies.Select(b => b.Id).SingleAsync());
        var meeting = Domain.Meetings.Meeting.Plan(MeetingId.New(), new MeetingPlan(
            body, "SOM", [new NumberInSeries(new MeetingSeriesId(body.Value), number, "Senior Officials Meeting", "SOM")], "",
            MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Budapest").Value,
            new Venue("Palace", "1 Example Street", "Budapest", "HU"), Modality.InPerson, null, Participants["HU"], [], ["en"],
            new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable), []).Value;
        if (announced) meeting.Announce(Clock.GetUtcNow()).ShouldSucceed();
        await Given(meeting);
    }

    private async Task<string> Text(string symbol, string language) =>
        await Text(await Read(db => db.IssuedDocuments.Where(d => d.Symbol == symbol && d.Language == language).Select(d => d.Id).SingleAsync()));

    private async Task<string> Text(IssuedDocumentId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return await PdfText.Of((await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, TestContext.Current.CancellationToken))!.Bytes);
    }
}
