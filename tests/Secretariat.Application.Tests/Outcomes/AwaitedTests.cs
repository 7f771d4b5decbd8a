using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Outcomes;

public sealed class AwaitedTests(PostgresFixture postgres) : OutcomeScene(postgres)
{
    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task What_waits_for_a_chair_stands_on_their_home_and_the_secretariats_and_is_told_by_mail()
    {
        await Tabled();
        (await Asked(TheChair)).ShouldBeEmpty("a text on the table asks nothing of a chair");
        var prepared = (await TheOfficer.Send(new PrepareSilence(Meeting, Today.AddDays(14), new TimeOnly(18, 0)))).ShouldSucceed();
        await Settle();
        (await Asked(TheChair)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Asked.ShouldBe(ConclusionsMove.OpenSilence), a => a.ExpiresAt.ShouldBe(prepared.ExpiresAt));
        (await Asked(TheOfficer)).ShouldBeEmpty();
        (await Waiting()).ShouldBe([(WaitingKind.SilenceOpening, 1, "Chair (Türkiye)")]);
        var mail = (await Mails()).Where(m => m.To.Email == "chair@example.org").ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Silence procedure for you to open: 34th Senior Officials Meeting");
        mail.Text.ShouldContain($"/meetings/{Meeting.Value}/outcome");

        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        await Settle();
        (await Asked(TheChair)).ShouldHaveSingleItem().Asked.ShouldBe(ConclusionsMove.Clear);
        (await Waiting()).ShouldBe([(WaitingKind.ConclusionsClearance, 1, "Chair (Türkiye)")]);
        (await Mails()).ShouldContain(m => m.To.Email == "chair@example.org" && m.Subject.StartsWith("Conclusions for you to clear", StringComparison.Ordinal));

        (await TheChair.Send(new ReturnConclusions(Meeting, (await Conclusions()).ContentHash, "R.1 reads otherwise."))).ShouldSucceed();
        (await Asked(TheChair)).ShouldBeEmpty();
        (await Waiting()).ShouldBe([(WaitingKind.ConclusionsReturned, 1, "")]);
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Recent.ShouldContain(
            f => f.Kind == RecentKind.ConclusionsReturned && f.MeetingId == Meeting.Value && f.What == "Mehmet KAYA");
        (await TheOfficer.Send(new AskClearanceAgain(Meeting, await Version()))).ShouldSucceed();
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
        (await Asked(TheChair)).ShouldBeEmpty();
        (await Waiting()).ShouldBe([(WaitingKind.ConclusionsIssue, 1, "")]);
    }

    [Fact]
    public async Task A_broken_silence_waits_for_the_secretariat()
    {
        await Tabled();
        var prepared = (await TheOfficer.Send(new PrepareSilence(Meeting, Today.AddDays(14), new TimeOnly(18, 0)))).ShouldSucceed();
        (await TheChair.Send(new OpenSilence(Meeting, new(prepared.Id), (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Waiting.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            w => w.Kind.ShouldBe(WaitingKind.SilenceRunning), w => w.Until.ShouldBe(prepared.ExpiresAt), w => w.TimeZone.ShouldBe("Europe/Stockholm"));
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Recent.ShouldContain(
            f => f.Kind == RecentKind.SilenceOpened && f.MeetingId == Meeting.Value && f.What == "Mehmet KAYA");
        (await TheOfficer.Send(new RegisterObjection(Meeting, new(prepared.Id), Participants["SE"], Clock.GetUtcNow(), "The Embassy", "We object.")))
            .ShouldSucceed().IsEffective.ShouldBeTrue();
        (await Waiting()).ShouldBe([(WaitingKind.SilenceBroken, 1, "")]);
    }

    [Fact]
    public async Task A_run_held_back_waits_and_so_does_what_failed_until_another_run_takes_it_up()
    {
        var now = Clock.GetUtcNow();
        var paused = Run.Start(RunKind.SendReminders, "Reminders", Meeting, 1, "Olga Officer", now);
        paused.Pause().ShouldSucceed();
        var broken = Run.Start(RunKind.SignInvitations, "Signing", Meeting, 2, "Olga Officer", now);
        var steps = new[] { "one", "two" }.Select((key, i) => RunStep.Of(broken, i, key, key, "None", "{}", now)).ToList();
        foreach (var step in steps) step.Fail(new OutcomeErrors.Empty(), now).ShouldSucceed();
        broken.Finish(now).ShouldSucceed();
        await Given(paused, broken, steps[0], steps[1]);
        var waiting = (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Waiting;
        waiting.Select(w => (w.Kind, w.Count, w.RunId)).ShouldBe(
            [(WaitingKind.RunPaused, 1, paused.Id.Value), (WaitingKind.RunFailures, 2, broken.Id.Value)]);

        var again = Run.Start(RunKind.SignInvitations, "Signing again", Meeting, 1, "Olga Officer", now);
        await Given(again, RunStep.Of(again, 0, "two", "two", "None", "{}", now));
        (await Waiting()).ShouldBe([(WaitingKind.RunPaused, 1, ""), (WaitingKind.RunFailures, 1, "")]);
    }

    [Fact]
    public async Task Of_a_run_of_certificates_those_are_told_that_were_issued()
    {
        var now = Clock.GetUtcNow();
        var (some, none) = (Run.Start(RunKind.IssueCertificates, "Certificates", Meeting, 3, "Olga Officer", now),
            Run.Start(RunKind.IssueCertificates, "Certificates", Meeting, 1, "Olga Officer", now));
        var steps = new[] { "one", "two", "three" }.Select((key, i) => RunStep.Of(some, i, key, key, "None", "{}", now)).ToList();
        var failed = RunStep.Of(none, 0, "four", "four", "None", "{}", now);
        foreach (var step in new[] { steps[0], failed }) step.Fail(new OutcomeErrors.Empty(), now).ShouldSucceed();
        foreach (var step in steps.Skip(1)) step.Complete(now).ShouldSucceed();
        foreach (var run in new[] { some, none }) run.Finish(now).ShouldSucceed();
        await Given(some, none, steps[0], steps[1], steps[2], failed);

        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Recent.Where(f => f.Kind == RecentKind.Certified).Select(f => f.What)
            .ShouldBe(["2 certificates"]);
    }

    [Fact]
    public async Task Of_many_steps_that_are_due_the_earliest_sixty_are_told_and_how_many_there_are_in_all()
    {
        var body = await Read(db => db.Bodies.SingleAsync());
        var before = (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().DueInAll;
        await Given(Step(43, 0), Step(42, 0));
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().DueInAll.ShouldBe(before + 1, "what is due within six weeks");
        await Given([.. Enumerable.Range(0, 64).Select(i => (object)Step(30, i))]);

        var work = (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed();
        work.DueInAll.ShouldBe(before + 65);
        work.Due.Count.ShouldBe(60);
        work.Due.Select(d => d.DueOn).ShouldBe(work.Due.Select(d => d.DueOn).Order());
        (work.Due[0].DueOn, work.Due[0].IsLate).ShouldBe((Today.AddDays(-33), true));
        work.Due.Count(d => d.IsLate).ShouldBe(33);

        // One step each, so many days before a meeting that begins in so many days.
        Domain.Meetings.Meeting Step(int inDays, int ahead) => Domain.Meetings.Meeting.Plan(MeetingId.New(), new MeetingPlan(body.Id, "SOM", [], "Retreat",
            MeetingSchedule.Create(Today.AddDays(inDays), Today.AddDays(inDays), new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").ShouldSucceed(),
            null, Modality.Remote, null, null, [], ["en"], new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable),
            [new TimetableStep(DeadlineKind.FinalConclusions, -ahead)]).ShouldSucceed();
    }

    private static async Task<IReadOnlyList<ConclusionsAsked>> Asked(Acting actor) => (await actor.Ask(new ListConclusionsAsked())).ShouldSucceed();

    private async Task<IEnumerable<(WaitingKind, int, string)>> Waiting() =>
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Waiting.Select(w => (w.Kind, w.Count, string.Join(", ", w.For)));
}
