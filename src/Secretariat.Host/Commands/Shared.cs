using System.CommandLine;

namespace Secretariat.Host.Commands;

/// <summary>What the commands have in common.</summary>
internal static class Shared
{
    /// <summary>Where private data lives: the private PostgreSQL, mails that are not sent.</summary>
    internal static readonly Option<string> Data = new("--data")
    {
        Description = "The folder for private data.",
        DefaultValueFactory = _ => Path.GetFullPath(Environment.GetEnvironmentVariable("SECRETARIAT_DATA") ?? ".data"),
    };

    /// <summary>Settings from the file beside the program and from the environment.</summary>
    internal static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>What a host needs to know of the database that was opened for it.</summary>
    internal static Dictionary<string, string?> Settings(OpenDatabase database, string data) => new()
    {
        ["Database:ConnectionString"] = database.AsApplication,
        ["Mail:PickupDirectory"] = Configuration()["Mail:PickupDirectory"] ?? Path.Combine(data, "mail"),
    };

    /// <summary>The product without its web edge, for commands that do one thing and end.</summary>
    internal static ServiceProvider Services(OpenDatabase database, string data)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(Configuration()).AddInMemoryCollection(Settings(database, data)).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddConsole());
        services.AddSecretariat(configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>Says why a command cannot do what was asked.</summary>
    /// <returns>The exit code of a refusal.</returns>
    internal static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
