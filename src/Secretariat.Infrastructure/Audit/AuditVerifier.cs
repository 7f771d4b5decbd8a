using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Secretariat.Infrastructure.Audit;

/// <summary>Reads the whole audit chain and finds the first place where it was altered, without trusting the database's own arithmetic.</summary>
public static class AuditVerifier
{
    /// <summary>The first altered, missing or added entry; null when the chain is whole.</summary>
    /// <param name="connectionString">Opens the database; the application's role may read the audit.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<AuditFinding?> FirstAlteredAsync(string connectionString, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        // One snapshot for entries and head, so that acts of the same moment do not look like alterations.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var heads = await ReadHeads(connection, ct);
        if (heads is not [var head]) return new AuditFinding(0, "The head of the chain is missing or there is more than one.");

        var (expected, previous) = (1L, new byte[32]);
        await using var command = new NpgsqlCommand("""
            SELECT sequence, audit.instant(at), actor, actor_key, on_behalf_of, act, reason, changes::text, subjects::text, previous_hash, hash
            FROM audit.entries ORDER BY sequence
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var sequence = reader.GetInt64(0);
            if (sequence < expected) return new AuditFinding(sequence, $"Entry {sequence} was added: it belongs before the first or stands there twice.");
            if (sequence > expected && expected <= head.Sequence) return new AuditFinding(expected, $"Entry {expected} is missing.");
            if (sequence > head.Sequence) return new AuditFinding(sequence, $"Entry {sequence} was added behind the head, which stands at {head.Sequence}.");

            var (stated, hash) = ((byte[])reader[9], (byte[])reader[10]);
            if (!Hash(reader, stated).AsSpan().SequenceEqual(hash))
                return new AuditFinding(sequence, $"Entry {sequence} was altered: it does not match its hash.");
            if (!stated.AsSpan().SequenceEqual(previous))
                return new AuditFinding(Math.Max(1, sequence - 1), $"Entry {sequence - 1} was rewritten: entry {sequence} remembers another hash of it.");
            (expected, previous) = (sequence + 1, hash);
        }

        if (expected - 1 < head.Sequence) return new AuditFinding(expected, $"Entry {expected} is missing: the head stands at {head.Sequence}.");
        return previous.AsSpan().SequenceEqual(head.Hash)
            ? null : new AuditFinding(head.Sequence, $"Entry {head.Sequence} or the head of the chain was rewritten.");
    }

    /// <summary>How many entries the chain has; noted with a backup, it shows whether a restored chain was cut back as a whole.</summary>
    public static async Task<long> CountAsync(string connectionString, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM audit.entries", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<List<Head>> ReadHeads(NpgsqlConnection connection, CancellationToken ct)
    {
        var heads = new List<Head>();
        await using var command = new NpgsqlCommand("SELECT sequence, hash FROM audit.head LIMIT 2", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) heads.Add(new Head(reader.GetInt64(0), (byte[])reader[1]));
        return heads;
    }

    /// <summary>SHA-256 over the fields, each with its length before it, as <c>audit.append</c> in the migrations has it.</summary>
    private static byte[] Hash(NpgsqlDataReader row, byte[] previous)
    {
        var text = new ArrayBufferWriter<byte>();
        Field(text, row.GetInt64(0).ToString(CultureInfo.InvariantCulture));
        for (var i = 1; i <= 8; i++) Field(text, row.IsDBNull(i) ? null : row.GetString(i));
        Field(text, Convert.ToHexStringLower(previous));
        return SHA256.HashData(text.WrittenSpan);
    }

    private static void Field(ArrayBufferWriter<byte> text, string? value)
    {
        Encoding.UTF8.GetBytes(value is null ? "-" : $"{Encoding.UTF8.GetByteCount(value).ToString(CultureInfo.InvariantCulture)}:{value}", text);
    }

    private sealed record Head(long Sequence, byte[] Hash);
}

/// <summary>Where the audit chain was altered first.</summary>
/// <param name="Sequence">The entry's number; 0 when the head itself is meant.</param>
/// <param name="What">What is wrong, in a sentence.</param>
public sealed record AuditFinding(long Sequence, string What);
