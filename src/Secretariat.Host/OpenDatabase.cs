using Secretariat.Infrastructure.LocalPostgres;

namespace Secretariat.Host;

/// <summary>The database a command works on: the configured one, or a private PostgreSQL that lives as long as the command.</summary>
public sealed class OpenDatabase : IAsyncDisposable
{
    /// <summary>The database's name in a private cluster.</summary>
    private const string Name = "secretariat";

    private readonly PrivateCluster? _cluster;

    private OpenDatabase(string asApplication, string asOwner, PrivateCluster? cluster) =>
        (AsApplication, AsOwner, _cluster) = (asApplication, asOwner, cluster);

    /// <summary>Opens it as the role the application works under.</summary>
    public string AsApplication { get; }

    /// <summary>Opens it as the role that owns the schema; only migrations need it.</summary>
    public string AsOwner { get; }

    /// <summary>Where it is, for the line the host prints at start.</summary>
    public string Description => _cluster is null ? "the configured PostgreSQL" : $"a private PostgreSQL in {_cluster.Folder}, port {_cluster.Port}";

    /// <summary>Opens the configured database (<c>Database:ConnectionString</c>, <c>Database:OwnerConnectionString</c>), else starts a private one.</summary>
    /// <param name="configuration">Names the database, or nothing.</param>
    /// <param name="dataFolder">Where a private cluster lives.</param>
    /// <param name="ct">Cancels the start.</param>
    public static async Task<OpenDatabase> OpenAsync(IConfiguration configuration, string dataFolder, CancellationToken ct)
    {
        if (configuration["Database:ConnectionString"] is { Length: > 0 } configured)
            return new OpenDatabase(configured, configuration["Database:OwnerConnectionString"] ?? configured, null);

        var cluster = await PrivateCluster.StartAsync(Path.Combine(dataFolder, "postgres"), new PrivateClusterOptions(), ct);
        await cluster.EnsureDatabaseAsync(Name, ct: ct);
        return new OpenDatabase(cluster.AsApplication(Name), cluster.AsOwner(Name), cluster);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
