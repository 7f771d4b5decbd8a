using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Migrations;

namespace Secretariat.Host.Demo;

/// <summary>Where the demo is played: an empty private database, a host of its own with a clock that can be set, and a folder for what comes out.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private const string Database = "secretariat";
    private readonly PrivateCluster _cluster;
    private readonly WebApplication _host;
    private readonly string _folder;
    private readonly bool _keeps;

    private DemoStage(PrivateCluster cluster, WebApplication host, DemoClock clock, string folder, bool keeps, string output) =>
        (_cluster, _host, Clock, _folder, _keeps, Output) = (cluster, host, clock, folder, keeps, output);

    /// <summary>The clock of the host.</summary>
    public DemoClock Clock { get; }

    /// <summary>Where papers, mails and calendar entries go.</summary>
    public string Output { get; }

    /// <summary>Where mails arrive, one file each.</summary>
    public string Mails => Path.Combine(Output, "mail");

    /// <summary>The services of the host, for what is no act of a user: loading history, opening the first account.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The public address of the host.</summary>
    public Uri Address => new(_host.Urls.First() + "/");

    /// <summary>The database of the play in the application's role; the last step checks the audit chain with it.</summary>
    public string AsApplication => _cluster.AsApplication(Database);

    /// <summary>Sets the stage.</summary>
    /// <param name="output">Where papers, mails and calendar entries go.</param>
    /// <param name="start">When the play begins.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="kept">Where the database stays after the play; null where nobody needs it any more.</param>
    public static async Task<DemoStage> SetAsync(string output, DateTimeOffset start, CancellationToken ct, string? kept = null)
    {
        Directory.CreateDirectory(output);
        var folder = kept ?? Directory.CreateTempSubdirectory("secretariat-demo-").FullName;
        var cluster = await PrivateCluster.StartAsync(folder, new PrivateClusterOptions(Durable: false), ct);
        await cluster.EnsureDatabaseAsync(Database, ct: ct);
        await Migrator.ApplyAsync(cluster.AsOwner(Database), ct);

        var clock = new DemoClock(start);
        var settings = new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = cluster.AsApplication(Database),
            ["Mail:PickupDirectory"] = Path.Combine(output, "mail"),
            ["Dialogue:PublicAddress"] = "https://dialogue.example",
            ["Dialogue:PrivacyNoticeVersion"] = "2024-1",
            ["Logging:Level"] = "Error",
        };
        await DemoSigningKey.EnsureAsync(folder, start, settings, ct);
        await DemoLetterheads.EnsureAsync(folder, settings, ct);
        var host = WebEdge.Build(
            settings,
            "http://127.0.0.1:0",
            services => services.AddSingleton<TimeProvider>(clock));
        await host.StartAsync(ct);
        return new DemoStage(cluster, host, clock, folder, kept is not null, output);
    }

    /// <summary>An actor who is not signed in yet.</summary>
    public DemoApi Actor(string name) => new(Address, name);

    /// <summary>Waits until something holds, as a person watching the screen would; the demo fails when it does not come about.</summary>
    public static async Task Until(string what, Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await holds()) return;
            await Task.Delay(200);
        }

        throw new DemoFailedException($"Waited two minutes for: {what}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        await _cluster.DisposeAsync();
        if (!_keeps) Directory.Delete(_folder, recursive: true);
    }
}
