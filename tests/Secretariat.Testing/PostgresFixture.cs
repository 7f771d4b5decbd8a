using Npgsql;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Migrations;
using Xunit;

namespace Secretariat.Testing;

/// <summary>
/// One private PostgreSQL per test program, with a template database built by the real migrations. Each test class takes a copy of its
/// own. In a test project: <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "secretariat_template";
    private readonly string _folder = Path.Combine("/var/tmp", $"secretariat-tests-{Environment.ProcessId}");
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
        return new TestDatabase(name, Cluster.AsApplication(name), Cluster.AsOwner(name), Cluster.AsSuperuser(name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One database of a test class, as seen by each role.</summary>
public sealed record TestDatabase(string Name, string AsApplication, string AsOwner, string AsSuperuser);
