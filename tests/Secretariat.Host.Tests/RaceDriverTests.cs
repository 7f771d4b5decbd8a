using System.Net;
using Npgsql;
using Secretariat.Host.Tests.Shared;
using Secretariat.Testing;

namespace Secretariat.Host.Tests;

/// <summary>The races would notice: what is unsafe on purpose is found out by the same driver.</summary>
public sealed class RaceDriverTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_seat_that_is_given_without_a_lock_is_found_out()
    {
        await using var database = NpgsqlDataSource.Create((await postgres.NewDatabaseAsync()).AsSuperuser);
        await database.CreateCommand("CREATE TABLE planted_seats (contestant int)").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using var allHaveLooked = new SemaphoreSlim(0);
        var looked = 0;

        var answers = await Race.Run(async contestant =>
        {
            await using var look = database.CreateCommand("SELECT count(*) FROM planted_seats");
            var free = (long)(await look.ExecuteScalarAsync())! == 0;
            if (Interlocked.Increment(ref looked) == Race.Contestants) allHaveLooked.Release(Race.Contestants);
            await allHaveLooked.WaitAsync(TestContext.Current.CancellationToken);
            if (!free) return HttpStatusCode.Conflict;
            await using var take = database.CreateCommand($"INSERT INTO planted_seats VALUES ({contestant})");
            await take.ExecuteNonQueryAsync();
            return HttpStatusCode.OK;
        });

        await using var count = database.CreateCommand("SELECT count(*) FROM planted_seats");
        Race.Faults(answers, (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)
            .ShouldBe([$"{Race.Contestants} were told that they had done it", $"it was done {Race.Contestants} times"]);
    }

    [Fact]
    public void A_race_in_which_a_host_breaks_or_nobody_wins_is_found_out()
    {
        HttpStatusCode[] sound = [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict];
        Race.Faults(sound, 1).ShouldBeEmpty();
        Race.Faults([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.InternalServerError], 1).ShouldBe(["1 were answered 500"]);
        Race.Faults([HttpStatusCode.Conflict, HttpStatusCode.Conflict], 0).ShouldBe(["0 were told that they had done it", "it was done 0 times"]);
        Race.Faults(sound, 2).ShouldBe(["it was done 2 times"]);
    }
}
