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
        ["Data:Directory"] = data,
    };

    /// <summary>Says why a command cannot do what was asked.</summary>
    /// <returns>The exit code of a refusal.</returns>
    internal static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
