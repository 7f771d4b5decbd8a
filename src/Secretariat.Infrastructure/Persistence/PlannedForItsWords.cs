using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Secretariat.Application.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>
/// Keeps searches by words from being prepared. A prepared statement is soon planned once for all words, and then either a word that is everywhere sorts
/// half a million rows or a rare one walks through as many; planned for its words, both take milliseconds.
/// </summary>
internal sealed class PlannedForItsWords : DbCommandInterceptor
{
    private static readonly string Mark = $"-- {Searching.Tag}";
    private static long _number;

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tell(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tell(command);
        return ValueTask.FromResult(result);
    }

    // No two texts are alike, so none is met often enough to be prepared.
    private static void Tell(DbCommand command)
    {
        if (command.CommandText.StartsWith(Mark, StringComparison.Ordinal))
            command.CommandText += string.Create(CultureInfo.InvariantCulture, $"\n-- {Interlocked.Increment(ref _number)}");
    }
}
