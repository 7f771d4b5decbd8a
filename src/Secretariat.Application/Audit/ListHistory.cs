using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>The kinds of things of which staff see who changed them.</summary>
public enum KindOfThing
{
    /// <summary>A meeting, with its agenda, its conclusions and what became of them, and its attendance register.</summary>
    Meeting,

    /// <summary>A participant, with its participations and focal points.</summary>
    Participant,

    /// <summary>A body, with its mandates.</summary>
    Body,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A term of office.</summary>
    OfficeTerm,

    /// <summary>A delegation.</summary>
    Delegation,

    /// <summary>The registration of a delegate, with certificates, visa letters, decisions on funding and corrections of attendance.</summary>
    Registration,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>A recommendation or decision that is followed up.</summary>
    Outcome,
}

/// <summary>
/// Who changed a thing, when and why, with the values before and after, usually the latest first. Staff see this of what they keep themselves, where no value
/// is told that they could not read while it stood; the trail as a whole stays with those who answer for it.
/// </summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Act">Only acts whose name holds these words.</param>
public sealed record ListHistory(KindOfThing Kind, Guid Id, Page Page, string? Act = null) : IQuery<PageOf<NotedAct>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => Kind switch
    {
        KindOfThing.Meeting => AccessRule.ToMeeting(new MeetingId(Id), AccessRule.Secretariat),
        KindOfThing.Body => AccessRule.ToBody(new BodyId(Id), AccessRule.Secretariat),
        KindOfThing.Delegation => AccessRule.ToDelegation(new DelegationId(Id), AccessRule.Secretariat),
        KindOfThing.Registration => AccessRule.ToRegistration(new RegistrationId(Id), AccessRule.Secretariat),
        KindOfThing.Invitation => AccessRule.ToInvitation(new InvitationId(Id), AccessRule.Secretariat),
        _ => AccessRule.ToDialogue(AccessRule.Secretariat),
    };

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

/// <summary>Something that was done.</summary>
/// <param name="Sequence">Its number in the audit trail.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="OnBehalfOf">On whose behalf, where the system carried it out.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">The rows, before and after, as JSON.</param>
public sealed record NotedAct(long Sequence, DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Reason, string Changes);

internal sealed class ListHistoryHandler(ISecretariatDb db, IAuditReader audit) : IQueryHandler<ListHistory, PageOf<NotedAct>>
{
    public async Task<Result<PageOf<NotedAct>>> Handle(ListHistory query, CancellationToken ct)
    {
        if (!await IsThere(query, ct)) return AccessErrors.NoSuchThing;
        List<Guid> things = [query.Id, .. await Parts(query, ct)];
        if (!(await ListAuditHandler.Orders.Read(audit.Entries(new AuditFilter(Act: query.Act, Subjects: things)), query.Page, e => e, ct))
            .TryGet(out var acts, out var refusal)) return refusal;
        return acts.Told(e => new NotedAct(e.Sequence, e.At, e.Actor, e.OnBehalfOf, e.Act, e.Reason, Own(e.Changes, things)));
    }

    private Task<bool> IsThere(ListHistory query, CancellationToken ct) => query.Kind switch
    {
        KindOfThing.Participant => db.Participants.AnyAsync(p => p.Id == new ParticipantId(query.Id), ct),
        KindOfThing.Person => db.People.AnyAsync(p => p.Id == new PersonId(query.Id), ct),
        KindOfThing.OfficeTerm => db.OfficeTerms.AnyAsync(t => t.Id == new OfficeTermId(query.Id), ct),
        KindOfThing.Outcome => db.Outcomes.AnyAsync(o => o.Id == new OutcomeId(query.Id), ct),
        _ => Task.FromResult(true), // found already, with the scope
    };

    private async Task<List<Guid>> Parts(ListHistory query, CancellationToken ct) => query.Kind switch
    {
        KindOfThing.Meeting => await PartsOf(new MeetingId(query.Id), ct),
        KindOfThing.Registration => await PartsOf(new RegistrationId(query.Id), ct),
        KindOfThing.Participant =>
        [
            .. await db.Participations.Where(p => p.ParticipantId == new ParticipantId(query.Id)).Select(p => p.Id.Value).ToListAsync(ct),
            .. await db.FocalPoints.Where(f => f.ParticipantId == new ParticipantId(query.Id)).Select(f => f.Id.Value).ToListAsync(ct),
        ],
        KindOfThing.Body => await db.Mandates.Where(m => m.BodyId == new BodyId(query.Id)).Select(m => m.Id.Value).ToListAsync(ct),
        _ => [],
    };

    private async Task<List<Guid>> PartsOf(MeetingId id, CancellationToken ct) =>
    [
        .. await db.Agendas.Where(a => a.MeetingId == id).Select(a => a.Id.Value).ToListAsync(ct),
        .. await db.Conclusions.Where(c => c.MeetingId == id).Select(c => c.Id.Value).ToListAsync(ct),
        .. await db.Conclusions.Where(c => c.MeetingId == id).SelectMany(c => c.Entries).Select(e => e.Id.Value).ToListAsync(ct),
        .. await db.SilenceProcedures.Where(p => p.MeetingId == id).Select(p => p.Id.Value).ToListAsync(ct),
        .. await db.Outcomes.Where(o => o.MeetingId == id).Select(o => o.Id.Value).ToListAsync(ct),
        .. await db.AttendanceRegisters.Where(r => r.MeetingId == id).Select(r => r.Id.Value).ToListAsync(ct),
        .. await db.AttendanceEvents.Where(e => e.MeetingId == id && e.Kind == AttendanceEventKind.Correction).Select(e => e.Id.Value).ToListAsync(ct),
    ];

    private async Task<List<Guid>> PartsOf(RegistrationId id, CancellationToken ct) =>
    [
        .. await db.Certificates.Where(c => c.RegistrationId == id).Select(c => c.Id.Value).ToListAsync(ct),
        .. await db.VisaLetters.Where(l => l.RegistrationId == id).Select(l => l.Id.Value).ToListAsync(ct),
        .. await db.FundingDecisions.Where(d => d.RegistrationId == id).Select(d => d.Id.Value).ToListAsync(ct),
        .. await db.AttendanceEvents.Where(e => e.RegistrationId == id && e.Kind == AttendanceEventKind.Correction).Select(e => e.Id.Value).ToListAsync(ct),
    ];

    /// <summary>Of an act on many things, such as an import, the rows of this one: those it is named in.</summary>
    private static string Own(string changes, List<Guid> things)
    {
        HashSet<string> names = [.. things.Select(t => t.ToString())];
        return JsonNode.Parse(changes) is JsonArray rows
            ? new JsonArray([.. rows.OfType<JsonObject>().Where(IsOwn).Select(r => r.DeepClone())]).ToJsonString(JsonSerializerOptions.Web) : "[]";

        bool IsOwn(JsonObject row) => ((string?)row["key"] ?? "").Split('/').Any(names.Contains)
            || new[] { row["before"], row["after"] }.OfType<JsonObject>().SelectMany(v => v).Any(v => v.Value is JsonValue value
                && value.GetValueKind() is JsonValueKind.String && names.Contains(value.GetValue<string>()));
    }
}
