using Secretariat.Testing;
using Secretariat.Testing.Signing;

namespace Secretariat.Host.Tests.Shared;

/// <summary>Two hosts that serve one dialogue, each a process of its own.</summary>
public sealed class TwoHosts(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<HostProcess> _hosts = [];

    private readonly KeyFolder _keys = new();

    internal IReadOnlyList<HostProcess> Hosts => _hosts;

    internal LiveDialogue Dialogue { get; private set; } = null!;

    /// <summary>Where both put their mails.</summary>
    internal DirectoryInfo Mails { get; } = Directory.CreateTempSubdirectory("secretariat-races-");

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        Dialogue = await LiveDialogue.Found(database.AsApplication, database.AsSuperuser, organisations: 5);
        var settings = new Dictionary<string, string>
        {
            ["Database__ConnectionString"] = database.AsApplication,
            ["Mail__PickupDirectory"] = Mails.FullName,
            ["Logging__Level"] = "Error",
        };
        _keys.AddToEnvironment(settings);
        _hosts.AddRange(await Task.WhenAll(HostProcess.StartAsync(settings), HostProcess.StartAsync(settings)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        if (Dialogue is not null) await Dialogue.DisposeAsync();
        Mails.Delete(recursive: true);
        _keys.Dispose();
    }
}
