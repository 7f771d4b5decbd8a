using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Domain.Outcomes;
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
        (await Waiting()).ShouldBeEmpty("silence runs");
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

    private static async Task<IReadOnlyList<ConclusionsAsked>> Asked(Acting actor) => (await actor.Ask(new ListConclusionsAsked())).ShouldSucceed();

    private async Task<IEnumerable<(WaitingKind, int, string)>> Waiting() =>
        (await TheOfficer.Ask(new GetWorkInHand(Today))).ShouldSucceed().Waiting.Select(w => (w.Kind, w.Count, string.Join(", ", w.For)));
}
