using System.Net.Sockets;
using Npgsql;

namespace Secretariat.Host.Commands;

/// <summary>Tells a database that is away, or wrongly named in the settings, from a fault.</summary>
internal static class Unreachable
{
    private static readonly string[] Refusing =
    [
        PostgresErrorCodes.InvalidPassword, PostgresErrorCodes.InvalidAuthorizationSpecification, PostgresErrorCodes.InvalidCatalogName,
        PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.TooManyConnections,
    ];

    /// <summary>Why the database cannot be reached, as one sentence; null for every other exception.</summary>
    internal static string? Because(Exception? e) => e switch
    {
        null => null,
        PostgresException refused when Refusing.Contains(refused.SqlState) => Sentence(refused.MessageText),
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } away => Sentence(away.InnerException!.Message),
        ArgumentException { StackTrace: { } trace } wrong when trace.Contains(nameof(NpgsqlConnectionStringBuilder), StringComparison.Ordinal) =>
            Sentence(wrong.Message),
        _ => Because(e.InnerException),
    };

    private static string Sentence(string text) => text.TrimEnd('.') + ".";
}
