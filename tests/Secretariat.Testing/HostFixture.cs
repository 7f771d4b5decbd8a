using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Host;
using Xunit;

namespace Secretariat.Testing;

/// <summary>The whole host on a free port, with a database of its own.</summary>
public sealed class HostFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private WebApplication? _app;
    private TestDatabase? _database;

    /// <summary>Maps what a test plants among the addresses, before the host starts.</summary>
    public Action<WebApplication>? Plant { get; init; }

    /// <summary>Settings that win over those of every test.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    public IServiceProvider Services => _app!.Services;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var database = _database = await postgres.NewDatabaseAsync();
        _app = WebEdge.Build(
            new Dictionary<string, string?>(Settings)
            {
                ["Database:ConnectionString"] = database.AsApplication,
                ["Mail:PickupDirectory"] = database.MailFolder,
                ["RateLimits:SignInsPerMinute"] = "100",
                ["Logging:Level"] = "Fatal",
            },
            "http://127.0.0.1:0");
        Plant?.Invoke(_app);
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_database is not null) await postgres.DropAsync(_database);
    }
}
