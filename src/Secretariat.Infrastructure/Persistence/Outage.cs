using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Tells the database being away from work that failed: an outage counts against nobody.</summary>
internal static class Outage
{
    internal static bool Is(Exception exception) => exception switch
    {
        PostgresException e => e.SqlState.StartsWith("57P", StringComparison.Ordinal) || e.SqlState.StartsWith("08", StringComparison.Ordinal)
            || e.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException => true,
        DbUpdateException or InvalidOperationException => exception.InnerException is { } inner && Is(inner),
        _ => false,
    };
}

/// <inheritdoc />
internal sealed class Outages : IOutages
{
    public bool IsOutage(Exception exception) => Outage.Is(exception);
}
