using System.Diagnostics;
using Npgsql;

namespace Secretariat.Host.Tests.Shared;

/// <summary>Waits for facts in the database, also while the database is away.</summary>
internal static class Waiting
{
    /// <summary>How much is still to be done by runs, drain and sender.</summary>
    internal const string Owed = """
        SELECT (SELECT count(*) FROM run_steps WHERE status = 'Pending')
             + (SELECT count(*) FROM outbox_events WHERE processed_at IS NULL AND parked_at IS NULL)
             + (SELECT count(*) FROM outgoing_mails WHERE status = 'Owed')
        """;

    /// <summary>How long it took until something held; a failure when it does not come about.</summary>
    internal static async Task<TimeSpan> Until(string what, TimeSpan atMost, Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < atMost)
        {
            if (await Holds(holds)) return watch.Elapsed;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Waited {atMost.TotalSeconds:0} s for {what}.");
    }

    private static async Task<bool> Holds(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
