using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;
using Secretariat.Application.Runs;
using Secretariat.Domain.Runs;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Runs;

public sealed class RunWorkerTests(PostgresFixture postgres) : SliceTest(postgres)
{
    protected override void Configure(IServiceCollection services) => TestCommands.Add(services);

    private static OpenManyAccounts Many(int count, Func<int, string>? behave = null) =>
        new([.. Enumerable.Range(0, count).Select(i => new OpenPlainAccount($"a{i}@a.example", behave?.Invoke(i) ?? ""))]);

    private Task<int> Work() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private Task<int> Steps(RunStepStatus status) => Read(db => db.RunSteps.CountAsync(s => s.Status == status));

    [Fact]
    public async Task A_run_does_every_step_and_one_bad_record_stops_none_of_the_others()
    {
        var id = (await TheSystem.Send(Many(12, i => i == 3 ? "refuse" : ""))).ShouldSucceed();

        await Work();

        (await Steps(RunStepStatus.Done)).ShouldBe(11);
        var failed = await Read(db => db.RunSteps.SingleAsync(s => s.Status == RunStepStatus.Failed));
        (failed.Label, failed.ReasonCode, failed.Reason).ShouldBe(("a3@a.example", "test.refused", "Refused on purpose."));
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(11);
        (await Read(db => db.Runs.Where(r => r.Id == id).Select(r => r.Status).SingleAsync())).ShouldBe(RunStatus.Finished);
    }

    [Fact]
    public async Task Many_workers_at_once_do_each_step_once()
    {
        (await TheSystem.Send(Many(60))).ShouldSucceed();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Work)));
        await Work();

        (await Steps(RunStepStatus.Done)).ShouldBe(60);
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(60);
    }

    [Fact]
    public async Task Pressing_the_button_twice_begins_one_run_even_at_the_same_moment_and_after_it_is_done()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TheSystem.Send(Many(5))));

        answers.Count(a => a.Error is null).ShouldBe(1);
        foreach (var loser in answers.Where(a => a.Error is not null)) loser.ShouldBeRefused<RunErrors.AlreadyBegun>();

        await Work();
        (await TheSystem.Send(Many(5))).ShouldBeRefused<RunErrors.AlreadyBegun>();
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task A_step_that_breaks_is_tried_again_after_a_pause_and_given_up_in_the_end()
    {
        (await TheSystem.Send(Many(2, i => i == 0 ? "throw" : ""))).ShouldSucceed();

        await Work();
        (await Steps(RunStepStatus.Pending)).ShouldBe(1);
        (await Steps(RunStepStatus.Done)).ShouldBe(1);

        for (var i = 0; i < RunStep.MostAttempts; i++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await Work();
        }

        (await Steps(RunStepStatus.Failed)).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_worker_did_not_finish_is_taken_up_by_the_next()
    {
        (await TheSystem.Send(Many(30))).ShouldSucceed();
        using var killed = new CancellationTokenSource();
        var worker = Services.GetRequiredService<Infrastructure.Runs.RunWorker>();
        for (var i = 0; i < 7; i++) (await worker.Step(killed.Token)).ShouldBeTrue();
        await killed.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => worker.Step(killed.Token));
        (await Steps(RunStepStatus.Done)).ShouldBe(7);

        await Work();

        (await Steps(RunStepStatus.Done)).ShouldBe(30);
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(30);
    }

    [Theory]
    [InlineData("hold", 4)]
    [InlineData("hold and throw", 3)]
    public async Task A_run_stopped_while_it_is_worked_on_finishes_the_step_in_hand_and_begins_no_other(string behave, int done)
    {
        var id = (await TheSystem.Send(Many(12, i => i == 1 ? "refuse" : i == 4 ? behave : ""))).ShouldSucceed();
        var held = Services.GetRequiredService<HeldStep>();
        var work = Task.Run(Work, TestContext.Current.CancellationToken);
        await held.Begun;

        (await TheSystem.Send(new StopRun(id, "The wrong list."))).ShouldSucceed();
        (await Steps(RunStepStatus.Skipped)).ShouldBe(8);
        held.Release();
        await work;

        (await Steps(RunStepStatus.Done)).ShouldBe(done);
        (await Steps(RunStepStatus.Skipped)).ShouldBe(12 - done);
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(done);
        (await Read(db => db.Runs.Where(r => r.Id == id).Select(r => r.Status).SingleAsync())).ShouldBe(RunStatus.Finished);
        await using var scope = Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetRequiredService<IAuditReader>().Entries(new(Act: nameof(StopRun)))
            .SingleAsync(TestContext.Current.CancellationToken);
        (told.Reason, told.Changes.Contains("Finished", StringComparison.Ordinal)).ShouldBe(("The wrong list.", true));
    }
}
