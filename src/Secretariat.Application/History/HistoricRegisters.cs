using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.History;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>Loads what stands by itself: the rows word for word, sources, claims, discrepancies, persons, meetings.</summary>
internal static class HistoricRegisters
{
    internal static async Task<int> LoadRecords(ISecretariatDb db, CancellationToken ct)
    {
        var known = (await db.HistoricRecords.AsNoTracking().Select(r => new { r.Table, r.Key }).ToListAsync(ct)).Select(r => (r.Table, r.Key)).ToHashSet();
        var added = HistoricTables.Names.SelectMany(Records).Where(r => known.Add((r.Table, r.Key))).ToList();
        db.HistoricRecords.AddRange(added);
        return added.Count;
    }

    internal static async Task<int> LoadRegisters(ISecretariatDb db, CancellationToken ct)
    {
        var added = await db.Sources.AddMissing(
            s => s.Key, HistoricTables.Read("sources").Select(r => Source.Keep(r["source_id"], r["kind"], r["what"], r["address"])), ct);
        added += await db.Discrepancies.AddMissing(
            d => d.Key, HistoricTables.Read("discrepancies").Select(r => Discrepancy.Keep(r["id"], r["discrepancy"], r["sources"], r["handling"])), ct);
        added += await db.CountClaims.AddMissing(c => c.Key, HistoricTables.Read("count_claims").Select(Claim), ct);
        return added + await db.People.AddMissing(p => p.Key!, HistoricTables.Read("persons").Where(r => !r["person"].StartsWith('(')).Select(Named), ct);
    }

    internal static Task<int> LoadMeetings(ISecretariatDb db, IReadOnlyDictionary<string, BodyId> bodies, CancellationToken ct)
    {
        var seed = HistoricTables.Read("meetings").Select(r => HistoricMeeting
            .Keep(r["meeting_id"], r["body_code"], BodyOf(r), r.Number("ordinal"), r["title"], r.Date("date_edtf"), SourceKind.Seed, ConfidenceOf(r),
                r["confidence"] == "planned", SourceRef.Read(r["src"]))
            .At(r.Text("city"), r.Text("iso2"), r.Text("host"), r.Text("co_organisers"), r.Text("modality"), r.Text("note")));
        var external = HistoricTables.Read("meetings_external").Select(r => HistoricMeeting
            .Keep(r["ext_id"], r["body_code"], BodyOf(r), r.Number("ordinal"), r["title"], r.Date("date_edtf"), SourceKind.External, Confidence.Stated, false,
                SourceRef.Read(r["src"]))
            .At(r.Text("city"), r.Text("iso2"), null, null, r.Text("modality"), null));
        return db.HistoricMeetings.AddMissing(m => m.Key, seed.Concat(external), ct);

        BodyId? BodyOf(HistoricRow row) => bodies.TryGetValue(row["body_code"], out var id) ? id : null;
    }

    /// <summary>Adds what is not there yet, by natural key; what is there is left as it stands, since somebody may have worked on it.</summary>
    internal static async Task<int> AddMissing<T>(
        this DbSet<T> set, System.Linq.Expressions.Expression<Func<T, string>> key, IEnumerable<T> rows, CancellationToken ct) where T : class
    {
        var known = (await set.AsNoTracking().Select(key).ToListAsync(ct)).ToHashSet();
        var keyOf = key.Compile();
        var added = rows.Where(r => known.Add(keyOf(r))).ToList();
        set.AddRange(added);
        return added.Count;
    }

    /// <summary>What a table takes over from pages outside the publication stands in columns of its own, and becomes rows of its own.</summary>
    private static IEnumerable<HistoricRecord> Records(string table)
    {
        foreach (var row in HistoricTables.Read(table))
        {
            var key = HistoricTables.KeyOf(table, row);
            var outside = row.Only(c => c.StartsWith("external_", StringComparison.Ordinal));
            yield return HistoricRecord.Keep(
                table, key, JsonSerializer.Serialize(row.Only(c => !outside.ContainsKey(c))), HistoricTables.SourceKindOf(table, row));
            if (outside.Values.Any(v => v.Length > 0))
                yield return HistoricRecord.Keep(table + "/external", key, JsonSerializer.Serialize(outside), SourceKind.External);
        }
    }

    private static CountClaim Claim(HistoricRow r) => CountClaim.Keep(
        r["claim_id"], r["subject"], r.Date("year"), r.Number("value")!.Value, r.Enum<CountQualifier>("qualifier"), r["unit"], r["scope"], r["src"],
        r.Enum<SourceKind>("kind"));

    private static Confidence ConfidenceOf(HistoricRow row) => row["confidence"] switch
    {
        "inferred" => Confidence.Inferred,
        "illegible" => Confidence.Illegible,
        _ => Confidence.Stated,
    };

    private static Person Named(HistoricRow r)
    {
        var names = r["person"].Split(' ');
        var rank = r["role_as_stated"].StartsWith("Brigade General", StringComparison.Ordinal) ? "Brigade General" : null;
        var language = r.Text("iso2")?.ToLowerInvariant() ?? "en";
        return Person.Recall(r["person"], new PersonName(string.Join(' ', names[..^1]), names[^1], null, rank), r.Text("role_as_stated"), null, language);
    }
}
