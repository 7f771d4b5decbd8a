using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

internal sealed class AuditReader(SecretariatDbContext db) : IAuditReader
{
    public async Task<PageOf<AuditEntry>> Read(AuditFilter filter, Page page, CancellationToken ct)
    {
        var before = page.Key() is [var after] && long.TryParse(after, CultureInfo.InvariantCulture, out var last) ? last : long.MaxValue;
        var rows = await Matching(filter, $"sequence < {before.ToString(CultureInfo.InvariantCulture)}",
            $"DESC LIMIT {(page.Take + 1).ToString(CultureInfo.InvariantCulture)}").ToListAsync(ct);
        return rows.ToPage(page, e => [e.Sequence.ToString(CultureInfo.InvariantCulture)]);
    }

    public IAsyncEnumerable<AuditEntry> ReadAll(AuditFilter filter) => Matching(filter, "true", "").AsAsyncEnumerable();

    /// <summary>Only conditions that were asked for are written, so that each finds its index.</summary>
    private IQueryable<AuditEntry> Matching(AuditFilter filter, string where, string order)
    {
        List<string> conditions = [where];
        List<NpgsqlParameter> values = [];
        Narrow("(lower(actor) = lower(@actor) OR lower(on_behalf_of) = lower(@actor))", "actor", filter.Actor, NpgsqlDbType.Text);
        Narrow("lower(act) = lower(@act)", "act", filter.Act, NpgsqlDbType.Text);
        Narrow("changes @> jsonb_build_array(jsonb_build_object('table', @kind))", "kind", filter.SubjectKind, NpgsqlDbType.Text);
        Narrow("subjects @> ARRAY[@subject]", "subject", filter.Subject, NpgsqlDbType.Uuid);
        Narrow("at >= @from", "from", filter.From?.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        Narrow("at < @until", "until", filter.Until?.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        return db.Database.SqlQueryRaw<AuditEntry>(
            $"SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes FROM audit.entries WHERE {string.Join(" AND ", conditions)} ORDER BY sequence {order}",
            [.. values]);

        void Narrow(string condition, string name, object? value, NpgsqlDbType type)
        {
            if (value is null) return;
            conditions.Add(condition);
            values.Add(new NpgsqlParameter(name, type) { Value = value });
        }
    }
}
