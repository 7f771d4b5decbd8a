using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>Loads states and organisations, present and former, their names, groups and intervals of taking part.</summary>
internal sealed class HistoricParticipants(ISecretariatDb db)
{
    private static readonly HashSet<string> OrganisationKinds = ["IGO", "Process", "UN", "RegionalOrganisation"];
    private readonly Dictionary<string, ParticipantId> _ids = [];

    internal IReadOnlyDictionary<string, ParticipantId> Ids => _ids;

    internal async Task<int> Load(CancellationToken ct)
    {
        foreach (var known in await db.Participants.AsNoTracking().Select(p => new { p.Code, p.Id }).ToListAsync(ct)) _ids[known.Code] = known.Id;
        var added = AddParticipants();
        added += await AddGroups(ct);
        return added + await db.Participations.AddMissing(p => p.Key ?? "", HistoricTables.Read("participations").Select(Interval), ct);
    }

    private int AddParticipants()
    {
        var states = HistoricTables.Read("participants_current").Select(r =>
            Participant.Recall(ParticipantKind.State, r["iso2"], r["alpha3"], r["numeric"], r["iso2"].ToLowerInvariant(), Origin.Historic));
        var former = HistoricTables.Read("former_states").Select(r =>
            Participant.Recall(ParticipantKind.State, r["code"], r["alpha3"], r["numeric"], null, Origin.Historic));
        var organisations = HistoricTables.Read("organisations").Where(r => OrganisationKinds.Contains(r["kind"])).Select(r =>
            Participant.Recall(ParticipantKind.Organisation, r["org_code"], null, null, r["org_code"] == "EU" ? "eu" : null, Origin.Historic));

        var added = states.Concat(former).Concat(organisations).Where(p => _ids.TryAdd(p.Code, p.Id)).ToDictionary(p => p.Code);
        foreach (var name in HistoricTables.Read("designations"))
            if (added.TryGetValue(name["code"], out var named))
                _ = named.Designate(name["text"], name["language"], name.Enum<DesignationKind>("kind"), name.Day("valid_from"), name.Day("valid_to")).Value;
        foreach (var end in HistoricTables.Read("former_states"))
            if (added.TryGetValue(end["code"], out var ended))
                _ = ended.End(end.Day("ended_on")!.Value, end["successors"].Split(';').Select(code => (_ids[code], NameOf(code)))).Value;
        db.Participants.AddRange(added.Values);
        return added.Count;

        string NameOf(string code) => added.TryGetValue(code, out var successor) ? successor.NameOn(DateOnly.MaxValue) : code;
    }

    private Task<int> AddGroups(CancellationToken ct)
    {
        var members = HistoricTables.Read("country_group_members").ToLookup(r => (r["code"], r["edition"]));
        return db.CountryGroups.AddMissing(g => g.Code + "/" + g.Edition, HistoricTables.Read("country_groups").Select(r =>
        {
            var group = CountryGroup.Define(r["code"], r["edition"], r["name"], r.Text("src"));
            foreach (var member in members[(group.Code, group.Edition)]) _ = group.Admit(_ids[member["iso2"]], member.Day("from"), member.Day("until")).Value;
            return group;
        }), ct);
    }

    private Participation Interval(HistoricRow r) => Participation.Recall(
        r["key"], _ids[r["code"]], r.Enum<ParticipationKind>("kind"), Period.Of(r.Date("from_edtf"), r.Date("until_edtf")), r.Enum<SourceKind>("source_kind"),
        r.Enum<Confidence>("confidence"), r.Text("name_as_stated"), r.Text("note"), SourceRef.Read(r["evidence"]));
}
