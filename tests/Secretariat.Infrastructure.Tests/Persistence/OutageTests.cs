using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Persistence;

/// <summary>What a server that is away, going down or full really answers, against what one answers that merely refuses.</summary>
public sealed class OutageTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task Nobody_listening_is_an_outage()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(Database.AsApplication) { Port = 1 };
        Outage.Is(await Fails(elsewhere.ConnectionString, "SELECT 1")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_pool_that_gives_no_connection_in_time_is_an_outage()
    {
        var small = new NpgsqlConnectionStringBuilder(Database.AsApplication) { MaxPoolSize = 1, Timeout = 1 };
        await using var held = new NpgsqlConnection(small.ConnectionString);
        await held.OpenAsync(Ct);
        var failure = await Fails(small.ConnectionString, "SELECT 1");
        failure.Message.ShouldContain("pool");
        Outage.Is(failure).ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_takes_no_more_connections_is_an_outage()
    {
        await Succeeds(Database.AsSuperuser, $"ALTER DATABASE \"{Database.Name}\" CONNECTION LIMIT 0");
        var unpooled = new NpgsqlConnectionStringBuilder(Database.AsApplication) { Pooling = false };
        var failure = (await Fails(unpooled.ConnectionString, "SELECT 1")).ShouldBeOfType<PostgresException>();
        failure.SqlState.ShouldBe(PostgresErrorCodes.TooManyConnections);
        Outage.Is(failure).ShouldBeTrue();
        Outage.Is(new InvalidOperationException("Transient", new DbUpdateException("Saving", failure))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_is_ended_is_an_outage()
    {
        var failure = (await Fails(Database.AsApplication, "SELECT pg_terminate_backend(pg_backend_pid())")).ShouldBeOfType<PostgresException>();
        failure.SqlState.ShouldBe(PostgresErrorCodes.AdminShutdown);
        Outage.Is(failure).ShouldBeTrue();
    }

    [Theory]
    [InlineData("SELECT 1/0")]
    [InlineData("SELECT * FROM nothing_of_the_kind")]
    [InlineData("DELETE FROM audit.entries")]
    public async Task What_the_server_refuses_is_none(string sql) => Outage.Is(await Fails(Database.AsApplication, sql)).ShouldBeFalse();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<Exception> Fails(string address, string sql) =>
        (await Record.ExceptionAsync(() => Succeeds(address, sql))).ShouldNotBeNull();

    private static async Task Succeeds(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
