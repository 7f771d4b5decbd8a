using Npgsql;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Migrations;
using Xunit;

namespace Secretariat.Testing;

/// <summary>
/// One private PostgreSQL per test program, with a template database built by the real migrations. Each test takes a copy of its own and
/// gives it back. In a test project: <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "secretariat_template";

    /// <summary>What one test may take of the server's connections; who comes later waits for one.</summary>
    private const string Share = "Maximum Pool Size=40;Timeout=60";

    private readonly string _folder = Path.Combine("/var/tmp", $"secretariat-tests-{Environment.ProcessId}");
    private readonly string _mails = Path.Combine(Path.GetTempPath(), $"secretariat-mails-{Environment.ProcessId}");
    private PrivateCluster? _cluster;
    private int _databases;

    public PrivateCluster Cluster => _cluster ?? throw new InvalidOperationException("The fixture is not initialised.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await PrivateCluster.StartAsync(_folder, new PrivateClusterOptions(Durable: false));
        await _cluster.EnsureDatabaseAsync(Template);
        await Migrator.ApplyAsync(_cluster.AsOwner(Template));
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A fresh database with the real schema and nothing in it.</summary>
    public async Task<TestDatabase> NewDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Cluster.EnsureDatabaseAsync(name, Template);
        return new TestDatabase(name, $"{Cluster.AsApplication(name)};{Share}", $"{Cluster.AsOwner(name)};{Share}", $"{Cluster.AsSuperuser(name)};{Share}",
            Path.Combine(_mails, name));
    }

    /// <summary>Gives a database up, and with it every connection that is still open on it: the server's connections are few and belong to all tests.</summary>
    public async Task DropAsync(TestDatabase database)
    {
        foreach (var address in (string[])[database.AsApplication, database.AsOwner, database.AsSuperuser])
        {
            await using var pooled = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(pooled);
        }

        await using var connection = new NpgsqlConnection(Cluster.AsSuperuser("postgres"));
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{database.Name}\" WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        foreach (var folder in (string[])[_folder, _mails])
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

/// <summary>One database of a test class, as seen by each role.</summary>
public sealed record TestDatabase(string Name, string AsApplication, string AsOwner, string AsSuperuser, string MailFolder);
