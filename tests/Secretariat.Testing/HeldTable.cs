using System.Diagnostics;
using Npgsql;

namespace Secretariat.Testing;

/// <summary>Holds a table against writers, so that a test can act at the very moment when somebody is about to write to it.</summary>
public sealed class HeldTable : IAsyncDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    private readonly NpgsqlDataSource _database;
    private readonly NpgsqlConnection _holder;
    private readonly string _table;

    private HeldTable(NpgsqlDataSource database, NpgsqlConnection holder, string table) => (_database, _holder, _table) = (database, holder, table);

    /// <summary>Holds a table until it is let go or disposed of.</summary>
    public static async Task<HeldTable> Hold(string asSuperuser, string table, CancellationToken ct = default)
    {
        var database = NpgsqlDataSource.Create(asSuperuser);
        var holder = await database.OpenConnectionAsync(ct);
        await using var holding = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN SHARE MODE", holder);
        await holding.ExecuteNonQueryAsync(ct);
        return new HeldTable(database, holder, table);
    }

    /// <summary>Returns when so many stand before the table and cannot go on.</summary>
    public async Task Waited(int by, CancellationToken ct = default)
    {
        await using var asking = _database.CreateCommand($"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '{_table}'::regclass");
        for (var watch = Stopwatch.StartNew(); (long)(await asking.ExecuteScalarAsync(ct))! < by;)
        {
            if (watch.Elapsed > AtMost) throw new TimeoutException($"No {by} wrote to {_table} within {AtMost.TotalSeconds:0} s.");
            await Task.Delay(20, ct);
        }
    }

    /// <summary>Lets the table go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _holder.DisposeAsync();
        await _database.DisposeAsync();
    }
}
