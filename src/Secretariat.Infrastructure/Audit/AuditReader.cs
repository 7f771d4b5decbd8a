using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

internal sealed class AuditReader(SecretariatDbContext db) : IAuditReader
{
    public IQueryable<AuditEntry> Entries(Guid? subject) => db.Database.SqlQuery<AuditEntry>($"""
        SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes FROM audit.entries
        WHERE {subject}::uuid IS NULL OR subjects @> ARRAY[{subject}::uuid]
        """);
}
