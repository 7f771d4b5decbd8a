using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Registers the store.</summary>
public static class PersistenceServices
{
    /// <summary>Adds the context, pooled, and the unit of work.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">Asked for when the first context is made, so that a private PostgreSQL may start before.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.AddDbContextPool<SecretariatDbContext>((provider, options) => options.UseSecretariat(connectionString(provider)));
        services.AddScoped<ISecretariatDb>(provider => provider.GetRequiredService<SecretariatDbContext>());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddSingleton<IOutages, Outages>();
        return services;
    }

    private static readonly PlannedForItsWords Planned = new();

    /// <summary>The one way in which the store is opened, by the host, the migrations and the tests.</summary>
    public static DbContextOptionsBuilder UseSecretariat(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsAssembly("Secretariat.Migrations")
            .MigrationsHistoryTable("migrations_history")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(Planned);
}
