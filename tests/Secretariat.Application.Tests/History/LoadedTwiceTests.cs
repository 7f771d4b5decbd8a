using Secretariat.Application.History;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.History;

public sealed class LoadedTwiceTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task Loaded_twice_at_the_same_moment_the_history_is_there_once()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => TheSystem.Send(new LoadHistory())));

        both.ShouldContain(a => a.Error == null);
        both.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict);
        var records = await Read(db => db.HistoricRecords.Select(r => $"{r.Table}/{r.Key}").ToListAsync());
        records.ShouldNotBeEmpty();
        records.ShouldBeUnique();
        (await TheSystem.Send(new LoadHistory())).ShouldSucceed().ShouldBe(new HistoryLoaded(0, 0));
    }
}
