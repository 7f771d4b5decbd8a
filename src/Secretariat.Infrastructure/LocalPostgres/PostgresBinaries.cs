namespace Secretariat.Infrastructure.LocalPostgres;

/// <summary>Finds the PostgreSQL programs that are installed on this machine.</summary>
internal static class PostgresBinaries
{
    internal const string Missing =
        "PostgreSQL 15 or newer is not installed. On Debian: apt-get install postgresql. "
        + "Elsewhere: set SECRETARIAT_PG_BIN to the folder that holds initdb and postgres.";

    /// <summary>
    /// The folder with <c>initdb</c> and <c>postgres</c>: what the environment names, else the newest under Debian's folder, else the search path.
    /// </summary>
    /// <exception cref="LocalPostgresException">There is none.</exception>
    internal static string Find() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new LocalPostgresException(Missing);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("SECRETARIAT_PG_BIN") is { Length: > 0 } named) yield return named;

        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
            foreach (var version in Directory.GetDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0))
                if (int.TryParse(Path.GetFileName(version), out var major) && major >= 15)
                    yield return Path.Combine(version, "bin");

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)) yield return folder;
    }
}

/// <summary>The private PostgreSQL could not be started; the message says what to do.</summary>
public sealed class LocalPostgresException(string message) : Exception(message);
