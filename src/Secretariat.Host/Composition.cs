using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Documents;
using Secretariat.Infrastructure;
using Secretariat.Infrastructure.Identity;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Host;

/// <summary>A setting has a value that it cannot have; the message names it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The one place where everything is put together, for the host, its commands and the tests.</summary>
public static class Composition
{
    /// <summary>Adds the whole product but its background work and its web edge.</summary>
    public static IServiceCollection AddSecretariat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(LetterheadFiles.Read(Dialogue(configuration)));
        services.AddApplication();
        services.AddPapers();
        services.AddRuntime(configuration);
        services.AddIdentityAndAccess(configuration);
        services.AddSingleton<IInstallation, Installation>();
        services.AddPersistence(ConnectionString);
        return services;
    }

    private static DialogueSettings Dialogue(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Dialogue").Get<DialogueSettings>() ?? new DialogueSettings();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException(e.Message, e);
        }
    }

    /// <summary>Opens the database as the application's role.</summary>
    internal static string ConnectionString(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["Database:ConnectionString"] ?? throw new InvalidOperationException(
            "Database:ConnectionString is not set.");
}
