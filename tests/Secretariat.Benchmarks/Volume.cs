using System.Globalization;
using Npgsql;

namespace Secretariat.Benchmarks;

/// <summary>
/// Multiplies the one meeting of the play into ten times thirty years of history. The play went through the public API, so each of its rows was made by the
/// domain; a copy differs from it in ids, dates, numbers, symbols, names and body alone, and everything the meeting owns is copied with it. Meetings ahead
/// keep what had happened by today. The same anchor gives the same rows, but for the ids, which the play draws.
/// </summary>
internal sealed class Volume(NpgsqlConnection db, DateOnly anchor, int meetings, TextWriter screen)
{
    /// <summary>What a meeting owns, each behind what it hangs on, with how to tell the rows of the meeting that was played.</summary>
    private static readonly (string Table, string Of)[] Owned =
    [
        ("meetings", "id = $1"),
        ("meeting_ordinals", "meeting_id = $1"),
        ("meeting_convenors", "meeting_id = $1"),
        ("meeting_deadlines", "meeting_id = $1"),
        ("meeting_quotas", "meeting_id = $1"),
        ("meeting_sessions", "meeting_id = $1"),
        ("meeting_overrides", "meeting_id = $1"),
        ("agendas", "meeting_id = $1"),
        ("agenda_items", "agenda_id IN (SELECT id FROM agendas WHERE meeting_id = $1)"),
        ("agenda_editions", "agenda_id IN (SELECT id FROM agendas WHERE meeting_id = $1)"),
        ("agenda_approvals", "agenda_id IN (SELECT id FROM agendas WHERE meeting_id = $1)"),
        ("delegations", "meeting_id = $1"),
        ("invitations", "meeting_id = $1"),
        ("registrations", "meeting_id = $1"),
        ("issued_documents", "meeting_id = $1"),
        ("document_contents", "document_id IN (SELECT id FROM issued_documents WHERE meeting_id = $1)"),
        ("attendance_registers", "meeting_id = $1"),
        ("attendance_days", "register_id IN (SELECT id FROM attendance_registers WHERE meeting_id = $1)"),
        ("attendance_events", "meeting_id = $1"),
        ("certificates", "meeting_id = $1"),
        ("conclusions", "meeting_id = $1"),
        ("conclusion_editions", "conclusions_id IN (SELECT id FROM conclusions WHERE meeting_id = $1)"),
        ("conclusion_entries", "conclusions_id IN (SELECT id FROM conclusions WHERE meeting_id = $1)"),
        ("outcomes", "meeting_id = $1"),
        ("outcome_progress", "outcome_id IN (SELECT id FROM outcomes WHERE meeting_id = $1)"),
        ("written_papers", "meeting_id = $1"),
        ("seating_plans", "meeting_id = $1"),
        ("funding_decisions", "meeting_id = $1"),
        ("personal_links", "meeting_id = $1"),
        ("runs", "meeting_id = $1"),
        ("run_steps", "run_id IN (SELECT id FROM runs WHERE meeting_id = $1)"),
        // One mail in six; a whole correspondence would tell nothing more and take gigabytes.
        ("outgoing_mails", "meeting_id = $1 AND hashtext(key) % 6 = 0"),
    ];

    /// <summary>When a row came about, where it did so after its meeting was planned: what lies ahead of today is left out.</summary>
    private static readonly Dictionary<string, string> CameAbout = new()
    {
        ["agenda_editions"] = "r.fixed_at",
        ["agenda_approvals"] = "r.given_at",
        ["delegations"] = "(SELECT min(signed_at) FROM invitations WHERE delegation_id = r.id)",
        ["invitations"] = "r.signed_at",
        ["registrations"] = "r.confirmed_at",
        ["issued_documents"] = "r.issued_at",
        ["document_contents"] = "(SELECT issued_at FROM issued_documents WHERE id = r.document_id)",
        ["attendance_registers"] = "r.opened_at",
        ["attendance_days"] = "(SELECT opened_at FROM attendance_registers WHERE id = r.register_id)",
        ["attendance_events"] = "r.at",
        ["certificates"] = "r.issued_at",
        ["conclusions"] = "r.adopted_at",
        ["conclusion_editions"] = "(SELECT adopted_at FROM conclusions WHERE id = r.conclusions_id)",
        ["conclusion_entries"] = "(SELECT adopted_at FROM conclusions WHERE id = r.conclusions_id)",
        ["outcomes"] = "r.adopted_at",
        ["outcome_progress"] = "r.reported_at",
        ["written_papers"] = "r.issued_at",
        ["seating_plans"] = "(SELECT min(signed_at) FROM invitations WHERE meeting_id = r.meeting_id)",
        ["funding_decisions"] = "r.decided_at",
        ["personal_links"] = "r.created_at",
        ["runs"] = "r.started_at",
        ["run_steps"] = "r.settled_at",
        ["outgoing_mails"] = "r.sent_at",
    };

    /// <summary>What each copy has of its own, beside ids and dates. <c>r</c> is the row that was played, <c>c</c> the copy.</summary>
    private static readonly Dictionary<string, string> Own = new()
    {
        ["meetings.body_id"] = "c.body_id",
        ["meetings.body_short_name"] = "c.short_name",
        ["meetings.title"] = "c.title",
        ["meetings.paper_symbol"] = "c.symbol",
        ["meetings.venue_city"] = "c.city",
        ["meetings.venue_country_code"] = "c.country",
        ["meetings.schedule_time_zone_id"] = "c.zone",
        ["meetings.schedule_opens_at"] = "(r.schedule_first_day + c.days + r.schedule_opens) AT TIME ZONE c.zone",
        ["meetings.schedule_closes_at"] = "(r.schedule_last_day + c.days + r.schedule_closes) AT TIME ZONE c.zone",
        ["meetings.status"] = "CASE WHEN c.concluded THEN 'Concluded' WHEN c.convened THEN 'Convened' ELSE 'Announced' END",
        ["meeting_deadlines.done_at"] = "CASE WHEN r.done_at + c.shift <= c.today THEN r.done_at + c.shift END",
        ["meeting_ordinals.series_id"] = "c.body_id",
        ["meeting_ordinals.ordinal"] = "c.ordinal",
        ["meeting_ordinals.name"] = "c.body_name",
        ["meeting_ordinals.short_name"] = "c.short_name",
        ["meeting_sessions.starts_at"] = "(r.day + c.days + r.starts) AT TIME ZONE c.zone",
        ["meeting_sessions.ends_at"] = "(r.day + c.days + r.ends) AT TIME ZONE c.zone",
        ["agendas.body_id"] = "c.body_id",
        ["agendas.status"] = "CASE WHEN c.concluded THEN r.status WHEN c.convened THEN 'Issued' ELSE 'Draft' END",
        ["agendas.adopted_at"] = "CASE WHEN c.concluded THEN r.adopted_at + c.shift END",
        ["conclusions.body_id"] = "c.body_id",
        ["outcomes.body_id"] = "c.body_id",
        ["invitations.reference"] = "CASE WHEN r.reference IS NOT NULL THEN format('BP/OUT/%s/%s-%s', c.year, c.k, split_part(r.reference, '/', 4)) END",
        ["registrations.given_names"] = "volume_name(r.id, c.k, 'given')",
        ["registrations.family_name"] = "volume_name(r.id, c.k, 'family')",
        ["registrations.folded_name"] = "lower(volume_name(r.id, c.k, 'family') || ' ' || volume_name(r.id, c.k, 'given'))",
        ["registrations.email"] = "lower(volume_name(r.id, c.k, 'given') || '.' || volume_name(r.id, c.k, 'family')) || c.k % 7 || '@delegate.example'",
        ["registrations.status"] = "CASE WHEN c.concluded THEN r.status ELSE 'Confirmed' END",
        ["registrations.qr_code"] = "md5(r.qr_code || c.k)",
        ["issued_documents.title"] = "replace(r.title, 'Senior Officials Meeting', c.body_name)",
        ["issued_documents.size"] = "36",
        ["issued_documents.sha256"] = "encode(sha256(convert_to(volume_id(r.id, c.k, c.ms)::text, 'UTF8')), 'hex')",
        ["issued_documents.signed_with"] = "NULL::uuid",
        ["issued_documents.signed_at"] = "NULL::timestamptz",
        ["issued_documents.time_stamped_at"] = "NULL::timestamptz",
        ["document_contents.bytes"] = "convert_to(volume_id(r.document_id, c.k, c.ms)::text, 'UTF8')",
        ["certificates.serial"] = "format('BP-C-%s-%s', c.year, upper(substr(md5(r.serial || c.k), 1, 9)))",
        ["certificates.code"] = "upper(substr(md5(r.code || c.k), 1, length(r.code)))",
        ["personal_links.token_hash"] = "sha256(r.token_hash || int4send(c.k))",
        ["outcomes.symbol"] = "replace(replace(r.symbol, 'SOM.34', split_part(c.symbol, '/', 2)), '2024', c.year::text)",
        ["outgoing_mails.key"] = "r.key || '/' || c.k",
        ["outgoing_mails.message_id"] = "c.k || '.' || r.message_id",
        ["outgoing_mails.subject"] = "replace(r.subject, '34th Senior Officials Meeting', c.ordinal || 'th ' || c.body_name)",
        ["outgoing_mails.text"] = "left(r.text, 200)",
        ["outgoing_mails.calendar_content"] = "NULL",
        ["outgoing_mails.enclosures"] = "ARRAY[]::uuid[]",
        ["outgoing_mails.copies"] = "'[]'::jsonb",
        ["run_steps.content"] = "'{}'::jsonb",
        ["run_steps.key"] = "r.key || '/' || c.k",
    };

    /// <summary>Adds everything, and answers with how many rows there are of what.</summary>
    public async Task MakeAsync()
    {
        screen.WriteLine($"Copies of the played meeting: {meetings:N0}, the last of them a year after {anchor:yyyy-MM-dd}.");
        await Run("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SET jit = off");
        await Run("SET session_replication_role = replica");
        await Functions();
        await Bodies();
        await People();
        await Copies();
        // All ids first: what a row names may come in a table behind its own.
        foreach (var (table, of) in Owned)
            if (await HasId(table))
                await Run($"INSERT INTO volume_owned SELECT id FROM {table} WHERE {await Played(of)}");
        await WithoutIndexes(async () =>
        {
            foreach (var (table, of) in Owned) await Multiply(table, of);
        });
        await Audit();
        await Run("""
            INSERT INTO number_series SELECT 'letters/' || y, 1000000 FROM generate_series(1990, 2100) y ON CONFLICT DO NOTHING;
            DROP FUNCTION volume_id; DROP FUNCTION volume_name; DROP TABLE volume_copies; DROP TABLE volume_owned;
            SET session_replication_role = origin
            """);
        await Run("VACUUM ANALYZE");
        await Orphans();
    }

    private async Task Functions() => await Run("""
        CREATE FUNCTION volume_id(id uuid, k int, ms bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
            SELECT (lpad(to_hex(('x' || substr(id::text, 1, 8) || substr(id::text, 10, 4))::bit(48)::bigint + ms), 12, '0')
                || '7' || lpad(to_hex(k), 3, '0') || substr(id::text, 20))::uuid $$;
        CREATE FUNCTION volume_name(id uuid, k int, part text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
            SELECT initcap(
                (ARRAY['bra','ke','lo','mi','nu','pa','re','sti','to','va','wen','xa','yor','zi','cha','du'])[1 + get_byte(h, 0) % 16]
                || (ARRAY['la','ne','ri','so','tu','mba','rd','lk','nt','zz','vo','gi','he','ja','ku','py'])[1 + get_byte(h, 1) % 16]
                || (ARRAY['n','ra','s','dov','ski','li','mann','eau','ez','oğlu','ssen','ian','escu','yev','ić','er'])[1 + get_byte(h, 2) % 16])
            FROM decode(md5(id::text || k || part), 'hex') h $$;
        """);

    /// <summary>Ten bodies where there was one, the new ones of thirty years ago and dissolved, with two chairs each.</summary>
    private async Task Bodies()
    {
        await Run("""
            CREATE TEMP TABLE volume_bodies AS
                SELECT b.*, k FROM bodies b CROSS JOIN generate_series(1, 9) k WHERE b.level = 'Expert';
            INSERT INTO bodies (id, code, name, short_name, kind, level, parent_id, powers, function, approval_policy, timetable, issuers, co_chaired,
                    confidence, origin, attendance_policy_percent, attendance_policy_rule, cadence_normalised, cadence_stated,
                    membership_rule_kind, membership_rule_stated,
                    period_from, period_from_on, period_until, period_until_on, version)
                SELECT volume_id(id, k, 1), left(code, 12) || '-' || k, name || ', series ' || k, short_name || '-' || k, kind, level, parent_id, powers,
                    function, approval_policy, timetable, issuers, co_chaired, confidence, origin, attendance_policy_percent, attendance_policy_rule,
                    cadence_normalised,
                    cadence_stated, membership_rule_kind, membership_rule_stated, '1996', '1996-01-01', '2016', '2016-12-31', 1
                FROM volume_bodies;
            INSERT INTO office_terms (id, office, body_id, seat, holder_id, "from", until, acting, key, origin, source_kind, sources,
                    stated_from, stated_from_on, stated_until, stated_until_on, version)
                SELECT volume_id(b.id, b.k * 100 + y, 1), 'Chair', volume_id(b.id, b.k, 1), 1,
                    (SELECT id FROM participants ORDER BY hashtext(code || y || b.code || b.k) LIMIT 1),
                    make_date(1996 + 10 * y, 1, 1), make_date(2006 + 10 * y, 1, 1), false, 'V' || b.code || b.k || '-' || y,
                    t.origin, t.source_kind, '[]'::jsonb,
                    (1996 + 10 * y)::text, make_date(1996 + 10 * y, 1, 1), (2005 + 10 * y)::text, make_date(2005 + 10 * y, 12, 31), 1
                FROM volume_bodies b CROSS JOIN generate_series(0, 1) y CROSS JOIN (SELECT origin, source_kind FROM office_terms LIMIT 1) t;
            """);
        await Told("bodies");
        await Told("office_terms");
    }

    /// <summary>Twenty thousand persons, and for each participant a focal point for every year before the present one.</summary>
    private async Task People()
    {
        await Run("""
            INSERT INTO people (id, given_names, family_name, functional_title, institution, email, language, origin, version)
                SELECT md5('person' || i)::uuid, volume_name(md5(i::text)::uuid, i, 'given'), volume_name(md5(i::text)::uuid, i, 'family'),
                    (ARRAY['Head of Unit','Adviser','Director','Desk Officer'])[1 + i % 4],
                    (ARRAY['Ministry of the Interior','Ministry of Foreign Affairs','Border Guard','Migration Service'])[1 + i % 4],
                    'person' || i || '@ministry.example', 'en', 'Live', 1
                FROM generate_series(1, 20000) i;
            WITH spans AS (SELECT f.*, y, row_number() OVER () AS n FROM focal_points f CROSS JOIN generate_series(1, 20) y)
            INSERT INTO focal_points (id, participant_id, person_id, email, "from", until, version)
                SELECT volume_id(s.id, s.y, -1), s.participant_id, p.id, p.email,
                    (s."from" - s.y * interval '1 year')::date, (s."from" - (s.y - 1) * interval '1 year' - interval '1 day')::date, 1
                FROM spans s JOIN (SELECT id, email, row_number() OVER (ORDER BY email) AS n FROM people WHERE email LIKE 'person%') p ON p.n = s.n;
            """);
        await Told("people");
        await Told("focal_points");
    }

    private async Task Copies()
    {
        await Run("""
            CREATE UNLOGGED TABLE volume_owned (id uuid PRIMARY KEY);
            CREATE UNLOGGED TABLE volume_copies (k int, mark text, days int, shift interval, ms bigint, today timestamptz, body_id uuid, body_name text,
                short_name text, ordinal int, year int, symbol text, title text, city text, country text, zone text, concluded bool, convened bool);
            """);
        // Spread evenly, but for one that is always three weeks ahead; each on the weekday of the one that was played, the hours of venues kept.
        await Run($"""
            WITH played AS (SELECT schedule_first_day AS day FROM meetings WHERE id = $1),
            bodies_meeting AS (SELECT id, name, short_name, code, row_number() OVER (ORDER BY code) - 1 AS n, count(*) OVER () AS most FROM bodies),
            placed AS (
                SELECT k, (DATE '{anchor:yyyy-MM-dd}' + CASE WHEN k = 1 THEN 21 ELSE 365 - ((30 * 365.25) * ({meetings} - k) / {meetings})::int END
                    - played.day) / 7 * 7 AS days, played.day
                FROM generate_series(1, {meetings}) k, played)
            INSERT INTO volume_copies
                SELECT k, '7' || lpad(to_hex(k), 3, '0'), days, days * interval '1 day', days * 86400000::bigint + 1, DATE '{anchor:yyyy-MM-dd}',
                    b.id, b.name, b.short_name,
                    100 + row_number() OVER (PARTITION BY b.id ORDER BY k), extract(year FROM day + days),
                    format('BP/%s.%s/%s', b.code, 100 + row_number() OVER (PARTITION BY b.id ORDER BY k), extract(year FROM day + days)),
                    (ARRAY['Towards','On','Review of','Exchange on','Training in'])[1 + k % 5] || ' '
                    || (ARRAY['return','visas','border management','asylum','legal pathways','trafficking','documents','integration','data'])[1 + k % 9],
                    (ARRAY['Stockholm','Vienna','Istanbul','Prague','Budapest','Tbilisi','Rome','Baku'])[1 + k % 8],
                    (ARRAY['SE','AT','TR','CZ','HU','GE','IT','AZ'])[1 + k % 8],
                    (ARRAY['Europe/Stockholm','Europe/Vienna','Europe/Istanbul','Europe/Prague','Europe/Budapest','Asia/Tbilisi','Europe/Rome','Asia/Baku'])
                        [1 + k % 8],
                    day + days + 60 < DATE '{anchor:yyyy-MM-dd}', day + days - 30 < DATE '{anchor:yyyy-MM-dd}'
                FROM placed JOIN bodies_meeting b ON b.n = k % b.most
            """, await Played());
    }

    private async Task Multiply(string table, string of)
    {
        var columns = new List<(string Name, string Type)>();
        await using (var read = Command($"""
            SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' AND is_generated = 'NEVER'
                AND is_identity = 'NO' ORDER BY ordinal_position
            """))
        await using (var rows = await read.ExecuteReaderAsync())
            while (await rows.ReadAsync()) columns.Add((rows.GetString(0), rows.GetString(1)));
        await Run($"CREATE TEMP TABLE source AS SELECT * FROM {table} WHERE {await Played(of)}");
        // A copy of the very day keeps apart from what was played by a millisecond. What makes an id is taken apart once, not for every copy.
        var ids = columns.Where(c => c.Type == "uuid").Select(c => c.Name).ToList();
        foreach (var id in ids)
            await Run($"""
                ALTER TABLE source ADD "{id}__ms" bigint, ADD "{id}__end" text;
                UPDATE source SET "{id}__ms" = ('x' || substr("{id}"::text, 1, 8) || substr("{id}"::text, 10, 4))::bit(48)::bigint,
                    "{id}__end" = substr("{id}"::text, 20)
                WHERE "{id}" IN (SELECT id FROM volume_owned)
                """);
        var values = columns.Select(c => Own.GetValueOrDefault($"{table}.{c.Name}") ?? c switch
        {
            (_, "uuid") => $"coalesce((lpad(to_hex(r.\"{c.Name}__ms\" + c.ms), 12, '0') || c.mark || r.\"{c.Name}__end\")::uuid, r.\"{c.Name}\")",
            (_, "timestamptz") => $"r.\"{c.Name}\" + c.shift",
            (_, "date") => $"r.\"{c.Name}\" + c.days",
            ("symbol", _) => $"replace(r.\"{c.Name}\", 'BP/SOM.34/2024', c.symbol)",
            _ => $"r.\"{c.Name}\"",
        });
        var when = CameAbout.TryGetValue(table, out var at) ? $"WHERE c.concluded OR {at} + c.shift <= c.today AND c.convened" : "";
        var started = TimeProvider.System.GetTimestamp();
        var made = await Run($"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})
            SELECT {string.Join(", ", values)} FROM volume_copies c CROSS JOIN source r {when}
            """);
        await Run("DROP TABLE source");
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {table,-24} {made,10:N0} rows in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }

    /// <summary>One entry in forty of the chain, for every copy, linked as the product links them.</summary>
    private async Task Audit() => await Run("""
        DO $$
        DECLARE
            e record;
            h bytea;
            n bigint;
            next bytea;
        BEGIN
            SELECT sequence, hash INTO n, h FROM audit.head;
            FOR e IN
                SELECT r.at + c.shift AS at, r.actor, r.actor_key, r.on_behalf_of, r.act, r.reason, r.changes,
                    (SELECT array_agg(CASE WHEN s IN (SELECT id FROM volume_owned) THEN volume_id(s, c.k, c.ms) ELSE s END)
                        FROM unnest(r.subjects) s) AS subjects
                FROM volume_copies c CROSS JOIN audit.entries r WHERE r.sequence % 40 = 0 AND r.at + c.shift <= c.today ORDER BY 1
            LOOP
                n := n + 1;
                next := sha256(convert_to(
                    audit.field(n::text) || audit.field(audit.instant(e.at)) || audit.field(e.actor) || audit.field(e.actor_key)
                    || audit.field(e.on_behalf_of) || audit.field(e.act) || audit.field(e.reason) || audit.field(e.changes::text)
                    || audit.field(coalesce(e.subjects, '{}')::text) || audit.field(encode(h, 'hex')), 'UTF8'));
                INSERT INTO audit.entries VALUES (
                    n, e.at, e.actor, e.actor_key, e.on_behalf_of, e.act, e.reason, e.changes, coalesce(e.subjects, '{}'), h, next);
                h := next;
            END LOOP;
            UPDATE audit.head SET sequence = n, hash = h;
        END $$
        """);

    /// <summary>Takes the indexes that guard nothing away while rows are added, and makes them again as they were.</summary>
    private async Task WithoutIndexes(Func<Task> fill)
    {
        List<(string Name, string Definition)> indexes = [];
        await using (var read = Command("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE INDEX ix%'"))
        await using (var rows = await read.ExecuteReaderAsync())
            while (await rows.ReadAsync()) indexes.Add((rows.GetString(0), rows.GetString(1)));
        foreach (var (name, _) in indexes) await Run($"DROP INDEX public.{name}");
        await fill();
        foreach (var (_, definition) in indexes) await Run(definition);
    }

    /// <summary>No row of the copies hangs on one that is not there: the keys were not checked while they were made.</summary>
    private async Task Orphans()
    {
        List<string> checks = [];
        await using (var read = Command("""
            SELECT format('SELECT count(*) FROM %s r WHERE r.%I IS NOT NULL AND NOT EXISTS (SELECT FROM %s o WHERE o.%I = r.%I)',
                conrelid::regclass, a.attname, confrelid::regclass, f.attname, a.attname)
            FROM pg_constraint
            JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1] JOIN pg_attribute f ON f.attrelid = confrelid AND f.attnum = confkey[1]
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND cardinality(conkey) = 1
            """))
        await using (var rows = await read.ExecuteReaderAsync())
            while (await rows.ReadAsync()) checks.Add(rows.GetString(0));
        foreach (var check in checks)
        {
            await using var count = Command(check);
            if ((long)(await count.ExecuteScalarAsync())! is > 0 and var orphans)
                throw new InvalidOperationException($"{orphans} rows without what they hang on: {check}");
        }

        screen.WriteLine($"  {checks.Count} foreign keys looked through: no row without what it hangs on.");
    }

    private async Task<Guid> Played()
    {
        await using var command = Command("SELECT id FROM meetings WHERE paper_symbol = 'BP/SOM.34/2024'");
        return (Guid)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException("The play left no 34th Senior Officials Meeting."));
    }

    private async Task<string> Played(string of) => of.Replace("$1", $"'{await Played()}'", StringComparison.Ordinal);

    private async Task<bool> HasId(string table)
    {
        await using var command = Command(
            $"SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' "
            + "AND column_name = 'id' AND udt_name = 'uuid'");
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    private async Task Told(string table)
    {
        await using var command = Command($"SELECT count(*) FROM {table}");
        var rows = (long)(await command.ExecuteScalarAsync())!;
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table,-24} {rows,10:N0} rows now"));
    }

    private async Task<int> Run(string sql, params object[] values)
    {
        await using var command = Command(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string sql) => new(sql, db) { CommandTimeout = 0 };
}
