using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Audit;
using Secretariat.Application.Documents;
using Secretariat.Application.Mail;
using Secretariat.Application.Outbox;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Runs;

public sealed class WatchingTests(PostgresFixture postgres) : SliceTest(postgres)
{
    protected override void Configure(IServiceCollection services) => TestCommands.Add(services);

    private Task<int> Work() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task<MailId> Owe(string key, string text = "Text")
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IMailbox>()
            .Owe(new OwedMail(key, MailKind.Notice, new Recipient("Ana", "ana@a.example"), [], "Subject", text, [], null, null, null, null));
        await scope.ServiceProvider.GetRequiredService<Saving>().Save("Test", null, true, TestContext.Current.CancellationToken);
        return await Read(db => db.OutgoingMails.Where(m => m.Key == key).Select(m => m.Id).SingleAsync());
    }

    [Fact]
    public async Task A_run_shows_its_progress_is_held_back_goes_on_and_tries_failed_steps_again()
    {
        var id = (await TheSystem.Send(new OpenManyAccounts([new("a@a.example"), new("b@a.example", "refuse"), new("c@a.example")]))).ShouldSucceed();
        (await TheSystem.Send(new PauseRun(id))).ShouldSucceed();
        (await TheSystem.Send(new PauseRun(id))).ShouldBeRefused<RunErrors.CannotMove>();
        await Work();
        (await TheSystem.Ask(new GetRun(id))).ShouldSucceed().Waiting.ShouldBe(3);

        (await TheSystem.Send(new ResumeRun(id))).ShouldSucceed();
        await Work();
        var run = (await TheSystem.Ask(new GetRun(id))).ShouldSucceed();
        (run.Done, run.Failed, run.Waiting, run.Total, run.Status).ShouldBe((2, 1, 0, 3, RunStatus.Finished));
        run.Failures.ShouldHaveSingleItem().Label.ShouldBe("b@a.example");

        (await TheSystem.Send(new RetryFailedSteps(id))).ShouldSucceed();
        (await TheSystem.Ask(new GetRun(id))).ShouldSucceed().Status.ShouldBe(RunStatus.Running);
        await Work();
        (await TheSystem.Ask(new ListRuns(new Page()))).ShouldSucceed().Items.ShouldHaveSingleItem().Status.ShouldBe(RunStatus.Finished);
    }

    [Fact]
    public async Task A_run_that_is_ended_leaves_the_rest_out()
    {
        var id = (await TheSystem.Send(new OpenManyAccounts([new("a@a.example"), new("b@a.example")]))).ShouldSucceed();

        (await TheSystem.Send(new StopRun(id, "Wrong list"))).ShouldSucceed();
        await Work();

        (await TheSystem.Ask(new GetRun(id))).ShouldSucceed().Skipped.ShouldBe(2);
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Mails_are_listed_page_by_page_shown_sent_again_and_taken_back()
    {
        var first = await Owe("k1");
        (await TheSystem.Send(new ResendMail(first, null))).ShouldBeRefused<MailErrors.StillOwed>();
        await Work();
        (await TheSystem.Ask(new GetSentMessage(first))).ShouldSucceed().Bytes.Length.ShouldBeGreaterThan(100);

        var again = (await TheSystem.Send(new ResendMail(first, "ana@b.example"))).ShouldSucceed();
        var detail = (await TheSystem.Ask(new GetMail(again))).ShouldSucceed();
        (detail.Status, detail.To.Email, detail.Text).ShouldBe((MailStatus.Owed, "ana@b.example", "Text"));
        (await TheSystem.Send(new WithdrawMail(again, detail.Version + 1, null))).ShouldBeRefused<StaleVersion>();
        (await TheSystem.Send(new WithdrawMail(again, detail.Version, null))).ShouldSucceed();
        (await TheSystem.Send(new WithdrawMail(first, 2, null))).ShouldBeRefused<MailErrors.CannotMove>();
        await Work();
        (await TheSystem.Send(new RecordMailBounce(first, "Mailbox full"))).ShouldSucceed();

        var page = (await TheSystem.Ask(new ListMails(new Page(1)))).ShouldSucceed();
        page.Items.ShouldHaveSingleItem().Status.ShouldBe(MailStatus.Withdrawn);
        var next = (await TheSystem.Ask(new ListMails(new Page(1, page.Next)))).ShouldSucceed();
        next.Items.ShouldHaveSingleItem().Status.ShouldBe(MailStatus.Bounced);
        next.Next.ShouldBeNull();
    }

    [Fact]
    public async Task A_paper_is_read_as_it_was_issued()
    {
        IssuedDocumentId id;
        await using (var scope = Services.CreateAsyncScope())
        {
            id = (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Issue(
                new NewDocument(DocumentKind.Letter, null, null, "Letter", "letter.pdf", "en", Distribution.Personal,
                    new Paper([1, 2, 3], "letter/1", 1, []), Clock.GetUtcNow()), TestContext.Current.CancellationToken)).ShouldSucceed();
            await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var content = (await TheSystem.Ask(new GetIssuedDocument(id))).ShouldSucceed();
        content.Bytes.ShouldBe([1, 2, 3]);
        content.Sha256.ShouldBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        (await TheSystem.Ask(new GetIssuedDocument(IssuedDocumentId.New()))).ShouldBeRefused("not_found");
    }

    [Fact]
    public async Task What_was_done_is_read_newest_first_and_by_the_thing_it_was_done_to()
    {
        var first = (await TheSystem.Send(new OpenNumberedAccount("Ana", "ana@a.example"))).ShouldSucceed();
        (await TheSystem.Send(new OpenNumberedAccount("Ben", "ben@a.example"))).ShouldSucceed();

        (await TheSystem.Ask(new ListAudit(new AuditFilter(), new Page()))).ShouldSucceed().Items.Select(e => e.Sequence).ShouldBe([2, 1]);
        (await TheSystem.Ask(new ListAudit(new AuditFilter(Subject: first.Id.Value), new Page()))).ShouldSucceed()
            .Items.ShouldHaveSingleItem().Sequence.ShouldBe(1);
        (await TheSystem.Ask(new ListOutbox(new Page()))).ShouldSucceed().Items.ShouldBeEmpty();
        (await TheSystem.Send(new RetryOutboxEvent(Guid.NewGuid()))).ShouldBeRefused("not_found");
    }
}
