using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Outbox;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Outbox;

public sealed class OutboxDrainTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private readonly Ledger _ledger = new();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton(_ledger);
        services.AddScoped<IReactTo<MailSent>, WritesAnAccount>();
    }

    private OutboxEvent Event(string stream, string mark, DateTimeOffset? from = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Stream = stream,
        Name = nameof(MailSent),
        Payload = EventNames.Write(new MailSent(new MailId(Guid.CreateVersion7()), MailKind.Notice, null, null, null)),
        OccurredAt = from ?? Clock.GetUtcNow(),
        NextAttemptAt = from ?? Clock.GetUtcNow(),
        CausedBy = mark,
    };

    private Task<int> Drain() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task Given(IEnumerable<OutboxEvent> events)
    {
        foreach (var happened in events) await base.Given(happened);
    }

    [Fact]
    public async Task Events_are_dealt_with_in_their_order_each_once_on_behalf_of_whoever_caused_them()
    {
        await Given(Enumerable.Range(0, 10).Select(i => Event("a", $"{i}")));

        await Drain();

        _ledger.Seen.ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i}"));
        (await Drain()).ShouldBe(0);
        (await Read(db => db.OutboxEvents.CountAsync(e => e.ProcessedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Four_drains_at_once_deal_with_each_event_once_and_keep_the_order_within_an_aggregate()
    {
        await Given(Enumerable.Range(0, 60).Select(i => Event($"s{i % 5}", $"{i % 5}/{i:00}")));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Drain)));
        await Drain();

        _ledger.Seen.Distinct().Count().ShouldBe(60);
        _ledger.Seen.Count.ShouldBe(60);
        foreach (var stream in _ledger.Seen.GroupBy(s => s[0])) stream.ShouldBe(stream.Order());
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(60);
    }

    [Fact]
    public async Task A_failing_event_holds_back_its_aggregate_but_no_other_and_is_parked_in_the_end()
    {
        _ledger.FailOn = "bad";
        await Given([Event("a", "bad"), Event("a", "after"), Event("b", "other")]);

        await Drain();
        _ledger.Seen.ShouldBe(["other"]);

        for (var i = 0; i < OutboxEvent.MostAttempts; i++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await Drain();
        }

        _ledger.Seen.ShouldBe(["other", "after"]);
        var parked = await Read(db => db.OutboxEvents.SingleAsync(e => e.ParkedAt != null));
        (parked.Attempts, parked.LastError).ShouldBe((OutboxEvent.MostAttempts, "InvalidOperationException: Broken on purpose."));
        (await Read(db => db.Accounts.CountAsync(a => a.Name == "bad"))).ShouldBe(0);
    }

    [Fact]
    public async Task What_holds_from_a_later_day_waits_until_then_and_holds_back_nobody()
    {
        await Given([Event("a", "later", Clock.GetUtcNow().AddDays(1)), Event("a", "now")]);

        await Drain();
        _ledger.Seen.ShouldBe(["now"]);

        Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Drain)));
        _ledger.Seen.ShouldBe(["now", "later"]);
    }

    [Fact]
    public async Task A_connection_that_dies_in_the_middle_leaves_the_event_to_the_next_attempt_and_nothing_twice()
    {
        await Given([Event("a", "one")]);
        _ledger.Kill = true;

        await Should.ThrowAsync<Exception>(Drain);
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(0);

        _ledger.Kill = false;
        await Drain();
        (await Read(db => db.Accounts.CountAsync())).ShouldBe(1);
        (await Read(db => db.OutboxEvents.Select(e => e.Attempts).SingleAsync())).ShouldBe(0);
    }

    private sealed class Ledger
    {
        internal ConcurrentQueue<string> Entries { get; } = new();

        internal List<string> Seen => [.. Entries];

        internal string? FailOn { get; set; }

        internal bool Kill { get; set; }
    }

    private sealed class WritesAnAccount(Ledger ledger, SecretariatDbContext db, ICurrentUser user) : IReactTo<MailSent>
    {
        public async Task React(MailSent happened, DateTimeOffset at, CancellationToken ct)
        {
            var mark = ((Actor.SystemUser)user.Actor).OnBehalfOf!;
            db.Accounts.Add(Account.Open(AccountId.New(), mark, $"{Guid.NewGuid():N}@a.example", null, [], at));
            if (mark == ledger.FailOn) throw new InvalidOperationException("Broken on purpose.");
            if (ledger.Kill) await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())", ct);
            ledger.Entries.Enqueue(mark);
        }
    }
}
