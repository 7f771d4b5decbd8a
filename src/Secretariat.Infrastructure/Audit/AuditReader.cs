using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

internal sealed partial class AuditReader(SecretariatDbContext db) : IAuditReader
{
    /// <remarks>
    /// PostgreSQL plans with the values it is given, so that conditions that were not asked for fall away and the others find their index. The acts on a thing
    /// are gathered first: how seldom one thing is named it cannot know, and it would read the whole chain from its end instead.
    /// </remarks>
    public IQueryable<AuditEntry> Entries(AuditFilter filter)
    {
        var (words, things) = (Words(filter.Act), filter.Subjects?.ToArray());
        return db.Database.SqlQuery<AuditEntry>($"""
            SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes FROM audit.entries
            WHERE ({filter.Actor}::text IS NULL OR lower(actor) = lower({filter.Actor}) OR lower(on_behalf_of) = lower({filter.Actor}))
              AND ({filter.Act}::text IS NULL OR lower(act) = lower({filter.Act}) OR NOT EXISTS (SELECT FROM unnest({words}::text[]) AS word
                WHERE position(' ' || word IN lower(regexp_replace(act, '([A-Z])', ' \1', 'g'))) = 0))
              AND (NOT {filter.ByPeople} OR actor_key <> {Cause.Key(new Actor.SystemUser(null))})
              AND ({filter.SubjectKind}::text IS NULL OR changes @> jsonb_build_array(jsonb_build_object('table', {filter.SubjectKind}::text)))
              AND ({filter.Subject}::uuid IS NULL
                OR sequence = ANY(ARRAY(SELECT sequence FROM audit.entries WHERE subjects @> ARRAY[{filter.Subject}::uuid])))
              AND ({things}::uuid[] IS NULL OR sequence = ANY(ARRAY(SELECT sequence FROM audit.entries WHERE subjects && {things}::uuid[])))
              AND ({filter.Since?.ToUniversalTime()}::timestamptz IS NULL OR at >= {filter.Since?.ToUniversalTime()})
              AND ({filter.Until?.ToUniversalTime()}::timestamptz IS NULL OR at < {filter.Until?.ToUniversalTime()})
            """);
    }

    /// <summary>The words of the name of an act, however it is written: "approve agenda" and <c>ApproveAgenda</c> are the same two.</summary>
    private static string[] Words(string? act) => [.. Within().Split(act ?? "").Where(w => w.Length > 0).Select(w => w.ToLowerInvariant())];

    [GeneratedRegex(@"\s+|(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Within();
}
