using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>Loads the bodies, the mandates of working groups and the terms of offices.</summary>
internal sealed class HistoricBodies(ISecretariatDb db, IReadOnlyDictionary<string, ParticipantId> participants)
{
    private readonly Dictionary<string, BodyId> _ids = [];
    private readonly Dictionary<string, Period> _periods = [];

    internal IReadOnlyDictionary<string, BodyId> Ids => _ids;

    internal async Task<int> Load(CancellationToken ct)
    {
        foreach (var known in await db.Bodies.AsNoTracking().Select(b => new { b.Code, b.Id }).ToListAsync(ct)) _ids[known.Code] = known.Id;
        var added = AddBodies();
        added += await AddMandates(ct);
        return added + await AddOffices(ct);
    }

    private int AddBodies()
    {
        var described = HistoricTables.Read("bodies").ToDictionary(r => r["body_code"]);
        var members = HistoricTables.Read("office_terms").Where(r => r["office"] == "Member").ToLookup(r => r["body_code"]);
        var added = 0;
        foreach (var row in HistoricTables.Read("body_tree").OrderBy(r => r["parent"].Length == 0 ? 0 : r["parent"] is "MC" ? 1 : r["parent"] is "SOM" ? 2 : 3))
        {
            _periods[row["code"]] = Period.Of(row.Date("from_edtf"), row.Date("until_edtf"));
            if (_ids.ContainsKey(row["code"])) continue;
            var body = Body.Recall(row["code"], row["name"], row["short_name"], row.Enum<BodyKind>("kind"), row.Enum<BodyLevel>("level"),
                row.Text("parent") is { } parent ? _ids[parent] : null, row["co_chaired"] == "yes", _periods[row["code"]], row.Enum<Confidence>("confidence"));
            Describe(body, described.GetValueOrDefault(
                body.Kind is BodyKind.ThematicWorkingGroup && body.CoChaired && body.Period.UntilOn is null ? "TWG" : body.Code), members[body.Code].Any());
            foreach (var member in members[body.Code])
                _ = body.Admit(participants[member["iso2"]], Period.Of(member.Date("start_edtf"), member.Date("end_edtf"))).Value;
            _ids[body.Code] = body.Id;
            db.Bodies.Add(body);
            added++;
        }

        return added;
    }

    private static void Describe(Body body, HistoricRow? row, bool hasList)
    {
        var kind = body.Kind switch
        {
            _ when hasList => MembershipKind.Listed,
            BodyKind.ReferenceGroup or BodyKind.PractitionerCommunity => MembershipKind.Listed,
            BodyKind.ThematicWorkingGroup or BodyKind.RegionalWorkingGroup or BodyKind.ExpertGroup => MembershipKind.InterestedParticipants,
            _ => MembershipKind.AllParticipants,
        };
        body.Describe(row?.Text("function_as_stated"), Cadence.Of(row?.Text("cadence_as_stated"), row?.Text("cadence_normalised")),
            MembershipRule.Of(kind, row?.Text("membership_as_stated")), ["ICMPD, Secretariat of the Budapest Process"]);
    }

    private async Task<int> AddMandates(CancellationToken ct)
    {
        var known = await db.Mandates.AsNoTracking().Select(m => new { m.Code, m.Id }).ToDictionaryAsync(m => m.Code, m => m.Id, ct);
        var rows = HistoricTables.Read("mandates").Where(r => !known.ContainsKey(r["mandate_code"])).ToList();
        var added = rows.Select(Recall).ToList();
        foreach (var mandate in added) known[mandate.Code] = mandate.Id;
        foreach (var (mandate, row) in added.Zip(rows))
        {
            var confidence = row["note"].Contains("inferred", StringComparison.Ordinal) ? Confidence.Inferred : Confidence.Stated;
            Link(LinkKind.Predecessor, row["predecessor"]);
            Link(LinkKind.Successor, row["successor"]);

            void Link(LinkKind kind, string targets)
            {
                foreach (var target in targets.Split(';', StringSplitOptions.RemoveEmptyEntries))
                    mandate.Link(kind, target, known.TryGetValue(target, out var id) ? id : null, confidence);
            }
        }

        db.Mandates.AddRange(added);
        return added.Count;
    }

    private Mandate Recall(HistoricRow r)
    {
        var code = r["mandate_code"];
        var body = code == "EG-1994" ? "EG" : code;
        var period = _periods[body];
        var status = period.Until.Precision is DatePrecision.Open ? MandateStatus.Active
            : r["kind"] == "Regional" ? MandateStatus.Converted : MandateStatus.Concluded;
        var stated = r["end_edtf"].Length > 0 && r["start_edtf"].Length > 0;
        var mandate = Mandate.Recall(code, _ids[body], r.Enum<MandateKind>("kind"), status, r.Text("scope_as_stated"), r.Text("established_by"), period,
            stated ? Confidence.Stated : Confidence.Inferred, r.Text("note"), SourceRef.Read(r["src"]));
        var names = HistoricTables.Read("mandate_names").Where(n => n["mandate_code"] == code).ToList();
        if (names.Count == 0) mandate.Call(r["name_as_stated"], null, null, true);
        foreach (var name in names) mandate.Call(name["text"], name.Day("valid_from"), name.Day("valid_to"), name["preferred"] == "yes");
        return mandate;
    }

    private async Task<int> AddOffices(CancellationToken ct)
    {
        var instants = HistoricTables.Read("office_instants").ToDictionary(r => r["term_id"]);
        var seats = new Dictionary<string, int>();
        var terms = HistoricTables.Read("office_terms").Where(r => r["office"] is "Chair" or "CoChair").Select(r =>
        {
            var exact = instants.GetValueOrDefault(r["term_id"]);
            var stated = Period.Of(r.Date("start_edtf"), r.Date("end_edtf"));
            var process = r["body_code"] == "PROCESS";
            var seat = r["office"] == "CoChair" && !process ? seats[r["body_code"]] = seats.GetValueOrDefault(r["body_code"]) + 1 : 1;
            var lastDay = stated.UntilOn ?? (stated.EndNotStated && !process ? _periods[r["body_code"]].UntilOn : null);
            return OfficeTerm.Recall(r["term_id"], r.Enum<Office>("office"), process ? null : _ids[r["body_code"]], seat, participants[r["iso2"]],
                exact?.Instant("from") ?? Midnight(stated.FromOn), exact?.Instant("until") ?? Midnight(lastDay?.AddDays(1)), stated, r.Text("how"),
                r.Enum<SourceKind>("source_kind"), exact?.Text("reason") ?? r.Text("note"), SourceRef.Read(r["src"]));
        });
        return await db.OfficeTerms.AddMissing(t => t.Key ?? "", terms, ct);
    }

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } d ? new DateTimeOffset(d.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
