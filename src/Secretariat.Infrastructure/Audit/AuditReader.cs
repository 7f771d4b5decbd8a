using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

internal sealed class AuditReader(SecretariatDbContext db) : IAuditReader
{
    public async Task<PageOf<AuditEntry>> Read(Page page, Guid? subject, CancellationToken ct)
    {
        var before = page.Key() is [var after] && long.TryParse(after, CultureInfo.InvariantCulture, out var last) ? last : long.MaxValue;
        var rows = await db.Database.SqlQuery<AuditEntry>($"""
            SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes FROM audit.entries
            WHERE sequence < {before} AND ({subject}::uuid IS NULL OR subjects @> ARRAY[{subject}::uuid])
            ORDER BY sequence DESC LIMIT {page.Take + 1}
            """).ToListAsync(ct);
        return rows.ToPage(page, e => [e.Sequence.ToString(CultureInfo.InvariantCulture)]);
    }
}
