using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.Audit;

/// <summary>What kind of thing an act was done on.</summary>
public enum AuditedKind
{
    /// <summary>The registration of a delegate, with what was made out to them.</summary>
    Registration,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>A delegation.</summary>
    Delegation,

    /// <summary>A mail.</summary>
    Mail,

    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A recommendation or decision.</summary>
    Outcome,

    /// <summary>A term of office.</summary>
    OfficeTerm,

    /// <summary>A participant.</summary>
    Participant,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A body.</summary>
    Body,

    /// <summary>An account.</summary>
    Account,

    /// <summary>A run of one act on many things.</summary>
    Run,

    /// <summary>A meeting, with its agenda, conclusions, register and what else belongs to it as a whole.</summary>
    Meeting,
}

/// <summary>The thing that an act was done on.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="MeetingId">The meeting below which it has its page, where it has it there.</param>
/// <param name="Others">How many more of its kind the act was done on.</param>
public sealed record AuditedThing(AuditedKind Kind, Guid Id, string Title, Guid? MeetingId = null, int Others = 0);

/// <summary>Names what acts were done on: of the rows that an act changed, those of the most particular kind.</summary>
internal sealed class AuditedThings(ISecretariatDb db, TimeProvider clock)
{
    /// <summary>The tables that keep things, the most particular first.</summary>
    internal static readonly IReadOnlyList<string> Tables =
    [
        "registrations", "attendance_events", "certificates", "visa_letters", "funding_decisions", "invitations", "delegations", "outgoing_mails",
        "issued_documents", "outcomes", "office_terms", "participations", "focal_points", "participants", "people", "bodies", "accounts", "runs", "agendas",
        "conclusions", "silence_procedures", "written_papers", "seating_plans", "attendance_registers", "meetings",
        "meeting_deadlines",
    ];

    /// <summary>The things by the number of the act; acts on what is kept nowhere, or is there no more, are left out.</summary>
    internal async Task<IReadOnlyDictionary<long, AuditedThing>> Of(IReadOnlyList<AuditEntry> acts, CancellationToken ct)
    {
        var touched = acts.Select(a => (a.Sequence, Rows: RowsOf(a.Changes))).Where(a => a.Rows.Ids.Count > 0).ToList();
        Dictionary<(string, Guid), AuditedThing> named = [];
        foreach (var kind in touched.GroupBy(a => a.Rows.Table))
        {
            foreach (var (id, thing) in await Named(kind.Key, [.. kind.Select(a => a.Rows.Ids[0]).Distinct()], ct)) named[(kind.Key, id)] = thing;
        }

        return touched.Where(a => named.ContainsKey((a.Rows.Table, a.Rows.Ids[0])))
            .ToDictionary(a => a.Sequence, a => named[(a.Rows.Table, a.Rows.Ids[0])] with { Others = a.Rows.Ids.Count - 1 });
    }

    private static (string Table, IReadOnlyList<Guid> Ids) RowsOf(string changes)
    {
        var rows = JsonNode.Parse(changes) is JsonArray all ? all.OfType<JsonObject>().ToLookup(r => (string?)r["table"] ?? "", r => (string?)r["key"]) : null;
        var table = Tables.FirstOrDefault(t => rows?.Contains(t) is true);
        return table is null ? ("", []) : (table, [.. rows![table].Select(IdIn).OfType<Guid>().Distinct()]);
    }

    /// <summary>The id with which the key of a row begins: its own, or that of the thing it belongs to.</summary>
    private static Guid? IdIn(string? key) => Guid.TryParse(key?.Split('/')[0], out var id) ? id : null;

    private async Task<IEnumerable<(Guid, AuditedThing)>> Named(string table, IReadOnlyList<Guid> ids, CancellationToken ct) => table switch
    {
        "registrations" => (await db.Registrations.AsNoTracking().Where(r => ids.Select(i => new RegistrationId(i)).Contains(r.Id)).ToListAsync(ct))
            .Select(r => (r.Id.Value, Delegate(r))),
        "attendance_events" => Delegates(await db.AttendanceEvents.AsNoTracking().Where(e => ids.Select(i => new AttendanceEventId(i)).Contains(e.Id))
            .Join(db.Registrations, e => e.RegistrationId, r => r.Id, (e, r) => new OfDelegate(e.Id.Value, r)).ToListAsync(ct)),
        "certificates" => Delegates(await db.Certificates.AsNoTracking().Where(c => ids.Select(i => new CertificateId(i)).Contains(c.Id))
            .Join(db.Registrations, c => c.RegistrationId, r => r.Id, (c, r) => new OfDelegate(c.Id.Value, r)).ToListAsync(ct)),
        "visa_letters" => Delegates(await db.VisaLetters.AsNoTracking().Where(l => ids.Select(i => new VisaLetterId(i)).Contains(l.Id))
            .Join(db.Registrations, l => l.RegistrationId, r => r.Id, (l, r) => new OfDelegate(l.Id.Value, r)).ToListAsync(ct)),
        "funding_decisions" => Delegates(await db.FundingDecisions.AsNoTracking().Where(d => ids.Select(i => new FundingDecisionId(i)).Contains(d.Id))
            .Join(db.Registrations, d => d.RegistrationId, r => r.Id, (d, r) => new OfDelegate(d.Id.Value, r)).ToListAsync(ct)),
        "invitations" => (await db.Invitations.AsNoTracking().Where(i => ids.Select(id => new InvitationId(id)).Contains(i.Id))
            .Select(i => new { i.Id, i.ParticipantName }).ToListAsync(ct))
            .Select(i => (i.Id.Value, Thing(AuditedKind.Invitation, i.Id.Value, i.ParticipantName))),
        "delegations" => (await db.Delegations.AsNoTracking().Where(d => ids.Select(i => new DelegationId(i)).Contains(d.Id))
            .Select(d => new { d.Id, d.ParticipantName }).ToListAsync(ct))
            .Select(d => (d.Id.Value, Thing(AuditedKind.Delegation, d.Id.Value, d.ParticipantName))),
        "outgoing_mails" => (await db.OutgoingMails.AsNoTracking().Where(m => ids.Select(i => new MailId(i)).Contains(m.Id))
            .Select(m => new { m.Id, m.Subject, m.To }).ToListAsync(ct))
            .Select(m => (m.Id.Value, Thing(AuditedKind.Mail, m.Id.Value, $"{m.Subject}, to {(m.To.Name.Length > 0 ? m.To.Name : m.To.Email)}"))),
        "issued_documents" => (await db.IssuedDocuments.AsNoTracking().Where(d => ids.Select(i => new IssuedDocumentId(i)).Contains(d.Id))
            .Select(d => new { d.Id, d.Title }).ToListAsync(ct)).Select(d => (d.Id.Value, Thing(AuditedKind.Paper, d.Id.Value, d.Title))),
        "outcomes" => (await db.Outcomes.AsNoTracking().Where(o => ids.Select(i => new OutcomeId(i)).Contains(o.Id))
            .Select(o => new { o.Id, o.Symbol, o.MeetingId }).ToListAsync(ct))
            .Select(o => (o.Id.Value, new AuditedThing(AuditedKind.Outcome, o.Id.Value, o.Symbol, o.MeetingId.Value))),
        "office_terms" => (await db.OfficeTerms.AsNoTracking().Where(t => ids.Select(i => new OfficeTermId(i)).Contains(t.Id))
            .Join(db.Participants, t => t.HolderId, p => p.Id, (t, p) => new { t.Id, Holder = p }).ToListAsync(ct))
            .Select(t => (t.Id.Value, Thing(AuditedKind.OfficeTerm, t.Id.Value, t.Holder.NameOn(Today)))),
        "participations" => Participants(await db.Participations.AsNoTracking().Where(x => ids.Select(i => new ParticipationId(i)).Contains(x.Id))
            .Join(db.Participants, x => x.ParticipantId, p => p.Id, (x, p) => new OfParticipant(x.Id.Value, p)).ToListAsync(ct)),
        "focal_points" => Participants(await db.FocalPoints.AsNoTracking().Where(f => ids.Select(i => new FocalPointId(i)).Contains(f.Id))
            .Join(db.Participants, f => f.ParticipantId, p => p.Id, (f, p) => new OfParticipant(f.Id.Value, p)).ToListAsync(ct)),
        "participants" => Participants(await db.Participants.AsNoTracking().Where(p => ids.Select(i => new ParticipantId(i)).Contains(p.Id))
            .Select(p => new OfParticipant(p.Id.Value, p)).ToListAsync(ct)),
        "people" => (await db.People.AsNoTracking().Where(p => ids.Select(i => new PersonId(i)).Contains(p.Id)).ToListAsync(ct))
            .Select(p => (p.Id.Value, Thing(AuditedKind.Person, p.Id.Value, p.PrintedName))),
        "bodies" => (await db.Bodies.AsNoTracking().Where(b => ids.Select(i => new BodyId(i)).Contains(b.Id)).ToListAsync(ct))
            .Select(b => (b.Id.Value, Thing(AuditedKind.Body, b.Id.Value, b.Name))),
        "accounts" => (await db.Accounts.AsNoTracking().Where(a => ids.Select(i => new AccountId(i)).Contains(a.Id))
            .Select(a => new { a.Id, a.Name }).ToListAsync(ct)).Select(a => (a.Id.Value, Thing(AuditedKind.Account, a.Id.Value, a.Name))),
        "runs" => (await db.Runs.AsNoTracking().Where(r => ids.Select(i => new RunId(i)).Contains(r.Id)).Select(r => new { r.Id, r.Title }).ToListAsync(ct))
            .Select(r => (r.Id.Value, Thing(AuditedKind.Run, r.Id.Value, r.Title))),
        "agendas" => Meetings(await db.Agendas.AsNoTracking().Where(a => ids.Select(i => new AgendaId(i)).Contains(a.Id))
            .Join(db.Meetings, a => a.MeetingId, m => m.Id, (a, m) => new OfMeeting(a.Id.Value, m)).ToListAsync(ct)),
        "conclusions" => Meetings(await db.Conclusions.AsNoTracking().Where(c => ids.Select(i => new ConclusionsId(i)).Contains(c.Id))
            .Join(db.Meetings, c => c.MeetingId, m => m.Id, (c, m) => new OfMeeting(c.Id.Value, m)).ToListAsync(ct)),
        "silence_procedures" => Meetings(await db.SilenceProcedures.AsNoTracking().Where(s => ids.Select(i => new SilenceProcedureId(i)).Contains(s.Id))
            .Join(db.Meetings, s => s.MeetingId, m => m.Id, (s, m) => new OfMeeting(s.Id.Value, m)).ToListAsync(ct)),
        "written_papers" => Meetings(await db.WrittenPapers.AsNoTracking().Where(w => ids.Select(i => new WrittenPaperId(i)).Contains(w.Id))
            .Join(db.Meetings, w => w.MeetingId, m => m.Id, (w, m) => new OfMeeting(w.Id.Value, m)).ToListAsync(ct)),
        "seating_plans" => Meetings(await db.SeatingPlans.AsNoTracking().Where(p => ids.Select(i => new SeatingPlanId(i)).Contains(p.Id))
            .Join(db.Meetings, p => p.MeetingId, m => m.Id, (p, m) => new OfMeeting(p.Id.Value, m)).ToListAsync(ct)),
        "attendance_registers" => Meetings(await db.AttendanceRegisters.AsNoTracking().Where(r => ids.Select(i => new AttendanceRegisterId(i)).Contains(r.Id))
            .Join(db.Meetings, r => r.MeetingId, m => m.Id, (r, m) => new OfMeeting(r.Id.Value, m)).ToListAsync(ct)),
        "meetings" or "meeting_deadlines" => Meetings(await db.Meetings.AsNoTracking().Where(m => ids.Select(i => new MeetingId(i)).Contains(m.Id))
            .Select(m => new OfMeeting(m.Id.Value, m)).ToListAsync(ct)),
        _ => throw new InvalidOperationException($"{table} keeps nothing that has a name."),
    };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static AuditedThing Thing(AuditedKind kind, Guid id, string title) => new(kind, id, title);

    private static AuditedThing Delegate(Registration r) => Thing(AuditedKind.Registration, r.Id.Value, r.PrintedName);

    private static IEnumerable<(Guid, AuditedThing)> Delegates(IEnumerable<OfDelegate> rows) => rows.Select(r => (r.Id, Delegate(r.Whose)));

    private IEnumerable<(Guid, AuditedThing)> Participants(IEnumerable<OfParticipant> rows) =>
        rows.Select(r => (r.Id, Thing(AuditedKind.Participant, r.Whose.Id.Value, r.Whose.NameOn(Today))));

    private static IEnumerable<(Guid, AuditedThing)> Meetings(IEnumerable<OfMeeting> rows) =>
        rows.Select(r => (r.Id, Thing(AuditedKind.Meeting, r.Whose.Id.Value, r.Whose.NumberedTitle)));

    private sealed record OfDelegate(Guid Id, Registration Whose);

    private sealed record OfParticipant(Guid Id, Participant Whose);

    private sealed record OfMeeting(Guid Id, Meeting Whose);
}
