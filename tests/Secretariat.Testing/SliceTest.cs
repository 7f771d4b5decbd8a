using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;
using Secretariat.Host;
using Secretariat.Infrastructure.Persistence;
using Xunit;

namespace Secretariat.Testing;

/// <summary>
/// A test that speaks requests, as API, pages and jobs do: the real pipeline, the real PostgreSQL with the real migrations, a clock that
/// the test moves, and no background work unless the test asks for it. One database per test.
/// </summary>
public abstract class SliceTest(PostgresFixture postgres) : IAsyncLifetime
{
    private ServiceProvider? _services;
    private Acting? _system;

    /// <summary>Wednesday, 3 April 2024, 09:00 UTC, until the test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 4, 3, 9, 0, 0, TimeSpan.Zero));

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("The test is not initialised.");

    protected TestDatabase Database { get; private set; } = null!;

    /// <summary>Sends as the machinery, which arranges what a test needs.</summary>
    protected Acting TheSystem => _system ??= As(new Actor.SystemUser(null));

    public virtual async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = Database.AsApplication,
            ["Mail:PickupDirectory"] = Database.MailFolder,
        };
        Configure(settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSecretariat(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        Configure(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (Database is not null) await postgres.DropAsync(Database);
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends requests as somebody.</summary>
    protected Acting As(Actor actor) => new(Services, actor);

    /// <summary>Reads the store, untracked, in a scope of its own.</summary>
    protected async Task<T> Read<T>(Func<SecretariatDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Puts aggregates into the store as they are, for what no use case under test is meant to make.</summary>
    protected async Task Given(params object[] aggregates)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        db.AddRange(aggregates);
        await db.SaveChangesAsync();
    }

    /// <summary>Changes the settings of this test.</summary>
    protected virtual void Configure(Dictionary<string, string?> settings) { }

    /// <summary>Changes the services of this test, for a test that needs more than the rest.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    /// <summary>Somebody who sends requests, each in a scope of its own as the host does.</summary>
    protected sealed class Acting(IServiceProvider services, Actor actor)
    {
        public async Task<Result<T>> Send<T>(ICommand<T> command) where T : notnull
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(actor);
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, TestContext.Current.CancellationToken);
        }

        public async Task<Result<T>> Ask<T>(IQuery<T> query) where T : notnull
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(actor);
            return await scope.ServiceProvider.GetRequiredService<ISender>().Ask(query, TestContext.Current.CancellationToken);
        }
    }
}
