using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

internal sealed class AuditReader(SecretariatDbContext db) : IAuditReader
{
    /// <remarks>PostgreSQL plans with the values it is given, so that conditions that were not asked for fall away and the others find their index.</remarks>
    public IQueryable<AuditEntry> Entries(AuditFilter filter) => db.Database.SqlQuery<AuditEntry>($"""
        SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes FROM audit.entries
        WHERE ({filter.Actor}::text IS NULL OR lower(actor) = lower({filter.Actor}) OR lower(on_behalf_of) = lower({filter.Actor}))
          AND ({filter.Act}::text IS NULL OR lower(act) = lower({filter.Act}))
          AND ({filter.SubjectKind}::text IS NULL OR changes @> jsonb_build_array(jsonb_build_object('table', {filter.SubjectKind}::text)))
          AND ({filter.Subject}::uuid IS NULL OR subjects @> ARRAY[{filter.Subject}::uuid])
          AND ({filter.Since?.ToUniversalTime()}::timestamptz IS NULL OR at >= {filter.Since?.ToUniversalTime()})
          AND ({filter.Until?.ToUniversalTime()}::timestamptz IS NULL OR at < {filter.Until?.ToUniversalTime()})
        """);
}
