using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>What the new holder of an office and the secretariat have to do when it is taken over (study 5.10): worked out from what is on record.</summary>
/// <param name="OfficeTermId">The term that begins.</param>
/// <param name="At">The instant asked about; now when left out. What comes later does not count.</param>
public sealed record GetHandOverTasks(OfficeTermId OfficeTermId, DateTimeOffset? At = null) : IQuery<HandOverTasks>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue([.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The tasks of one hand-over.</summary>
/// <param name="TermId">The term that begins.</param>
/// <param name="Office">The office.</param>
/// <param name="Of">The body it belongs to, or the process.</param>
/// <param name="Holder">The state that takes it over.</param>
/// <param name="Predecessor">The state that held it until then; null where nobody did.</param>
/// <param name="From">When the term takes effect; null where no source tells.</param>
/// <param name="At">The instant asked about.</param>
/// <param name="Open">How many tasks are open.</param>
/// <param name="Items">The tasks, open ones first.</param>
public sealed record HandOverTasks(
    Guid TermId, Office Office, string Of, string Holder, string? Predecessor, DateTimeOffset? From, DateTimeOffset At, int Open,
    IReadOnlyList<HandOverTask> Items);

/// <summary>Who has to see to a task.</summary>
public enum HandOverActor
{
    /// <summary>The state that takes the office over.</summary>
    NewHolder,

    /// <summary>The secretariat.</summary>
    Secretariat,
}

/// <summary>What there is to be done when an office is taken over.</summary>
public enum HandOverTaskKind
{
    /// <summary>The decision behind the hand-over is put on record.</summary>
    RecordDecision,

    /// <summary>The new holder names who exercises the office.</summary>
    DesignatePerson,

    /// <summary>That person gets an account to approve with.</summary>
    OpenAccount,

    /// <summary>The new holder is asked for an agenda that is under review.</summary>
    ApproveAgenda,

    /// <summary>Letters that waited for the signature of the outgoing person are signed under the new one.</summary>
    SignLetters,

    /// <summary>A meeting ahead is called in the name of the new holder.</summary>
    ReviseConvenor,

    /// <summary>The account of the outgoing person, who holds nothing else, is closed.</summary>
    CloseAccount,
}

/// <summary>One task.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="By">Who sees to it.</param>
/// <param name="What">What is to be done, or was.</param>
/// <param name="IsDone">Whether it is done at that instant.</param>
/// <param name="MeetingId">The meeting concerned.</param>
/// <param name="AgendaId">The agenda concerned.</param>
public sealed record HandOverTask(HandOverTaskKind Kind, HandOverActor By, string What, bool IsDone, Guid? MeetingId = null, Guid? AgendaId = null);

internal sealed class GetHandOverTasksHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetHandOverTasks, HandOverTasks>
{
    public async Task<Result<HandOverTasks>> Handle(GetHandOverTasks query, CancellationToken ct)
    {
        if (await db.OfficeTerms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == query.OfficeTermId, ct) is not { } term) return AccessErrors.NoSuchThing;
        var before = term.From is null ? null : await db.OfficeTerms.AsNoTracking().SingleOrDefaultAsync(
            t => t.Office == term.Office && t.BodyId == term.BodyId && t.Seat == term.Seat && t.Acting == term.Acting && t.Until == term.From, ct);
        var at = (query.At ?? clock.GetUtcNow()).ToUniversalTime();
        var handOver = new HandOver(term, before, at, term.From > at ? term.From.Value : at, await Names(term, before, ct));

        List<HandOverTask> tasks = [Decision(handOver), .. await Person(handOver, ct), .. await Agendas(handOver, ct), .. await Letters(handOver, ct),
            .. await Convenors(handOver, ct), .. await Account(handOver, ct)];
        var of = term.BodyId is { } body ? await db.Bodies.Where(b => b.Id == body).Select(b => b.Name).SingleAsync(ct) : dialogue.Name;
        return new HandOverTasks(term.Id.Value, term.Office, of, handOver.Plain(term.HolderId), before is null ? null : handOver.Plain(before.HolderId),
            term.From, at, tasks.Count(t => !t.IsDone), [.. tasks.OrderBy(t => t.IsDone).ThenBy(t => t.Kind)]);
    }

    private async Task<Dictionary<ParticipantId, Participant>> Names(OfficeTerm term, OfficeTerm? before, CancellationToken ct)
    {
        ParticipantId[] holders = [term.HolderId, before?.HolderId ?? term.HolderId];
        return await db.Participants.AsNoTracking().Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }

    private static HandOverTask Decision(HandOver h) => new(HandOverTaskKind.RecordDecision, HandOverActor.Secretariat,
        h.Term.EndorsedBy is { } decision ? $"The decision is on record: {decision}." : "Put the decision behind the hand-over on record.",
        h.Term.EndorsedBy is not null);

    private async Task<IEnumerable<HandOverTask>> Person(HandOver h, CancellationToken ct)
    {
        var designate = new HandOverTask(HandOverTaskKind.DesignatePerson, HandOverActor.NewHolder,
            $"{Alphabet.Capitalised(h.InText(h.Term.HolderId))} names the person who exercises the office.", false);
        if (h.Term.ExercisedBy(h.InOffice) is not { } id) return [designate];
        var name = (await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct)).PrintedName;
        var account = await db.Accounts.AnyAsync(a => a.PersonId == id && a.DisabledAt == null, ct);
        return
        [
            designate with { What = $"{name} exercises the office.", IsDone = true },
            new HandOverTask(HandOverTaskKind.OpenAccount, HandOverActor.Secretariat,
                account ? $"{name} has an account." : $"Open an account for {name}, to approve agendas with.", account),
        ];
    }

    /// <summary>Agendas under review that ask for this office, and those it has approved since.</summary>
    private async Task<IEnumerable<HandOverTask>> Agendas(HandOver h, CancellationToken ct)
    {
        var agendas = await db.Agendas.AsNoTracking().Where(a => (h.Term.BodyId == null || a.BodyId == h.Term.BodyId)
            && (a.Status == AgendaStatus.InReview || a.Approvals.Any(p => p.OfficeTermId == h.Term.Id))).ToListAsync(ct);
        var meetings = await Titles(agendas.Select(a => a.MeetingId), ct);
        List<HandOverTask> tasks = [];
        foreach (var agenda in agendas)
        {
            if (!await Presides(h, agenda.BodyId, ct)) continue;
            var approved = agenda.Approvals.Any(p => p.OfficeTermId == h.Term.Id && p.GivenAt <= h.At && (p.VoidedAt is not { } voided || voided > h.At));
            if (!approved && agenda.Status is not AgendaStatus.InReview) continue;
            var title = meetings[agenda.MeetingId];
            tasks.Add(new HandOverTask(HandOverTaskKind.ApproveAgenda, HandOverActor.NewHolder,
                approved ? $"The agenda of the {title} is approved under the new term."
                    : $"Approve or return the agenda of the {title}, which is under review.",
                approved, agenda.MeetingId.Value, agenda.Id.Value));
        }

        return tasks;
    }

    /// <summary>Letters laid before whoever signs: those still waiting, and those signed since the term began.</summary>
    private async Task<IEnumerable<HandOverTask>> Letters(HandOver h, CancellationToken ct)
    {
        var letters = await db.Invitations.AsNoTracking().Where(i => i.Status == InvitationStatus.ForSignature || i.SignedAt >= h.Term.From)
            .Select(i => new { i.MeetingId, Waits = i.Status == InvitationStatus.ForSignature || i.SignedAt > h.At }).ToListAsync(ct);
        var ids = letters.Select(l => l.MeetingId).Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        List<HandOverTask> tasks = [];
        foreach (var meeting in meetings.OrderBy(m => m.Schedule.FirstDay))
        {
            if (!await Presides(h, meeting.BodyId, ct)) continue;
            var waiting = letters.Count(l => l.MeetingId == meeting.Id && l.Waits);
            tasks.Add(new HandOverTask(HandOverTaskKind.SignLetters, HandOverActor.NewHolder, waiting switch
            {
                0 => $"The invitations to the {meeting.NumberedTitle} are signed.",
                1 => $"Sign the invitation to the {meeting.NumberedTitle} that awaits signature.",
                _ => $"Sign the {waiting} invitations to the {meeting.NumberedTitle} that await signature.",
            }, waiting == 0, meeting.Id.Value));
        }

        return tasks;
    }

    /// <summary>Meetings ahead that are called in the name of the former holder, or already of the new one.</summary>
    private async Task<IEnumerable<HandOverTask>> Convenors(HandOver h, CancellationToken ct)
    {
        if (h.Before is not { } before) return [];
        ParticipantId[] holders = [before.HolderId, h.Term.HolderId];
        var day = DateOnly.FromDateTime(h.InOffice.UtcDateTime);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Schedule.FirstDay >= day && m.Status != MeetingStatus.Cancelled
            && m.Convenors.Any(c => c.ParticipantId != null && holders.Contains(c.ParticipantId.Value))).OrderBy(m => m.Schedule.FirstDay).ToListAsync(ct);
        List<HandOverTask> tasks = [];
        foreach (var meeting in meetings)
        {
            if (!await Presides(h, meeting.BodyId, ct)) continue;
            var revised = meeting.Convenors.All(c => c.ParticipantId != before.HolderId);
            tasks.Add(new HandOverTask(HandOverTaskKind.ReviseConvenor, HandOverActor.Secretariat,
                revised ? $"The {meeting.NumberedTitle} is called in the name of {h.InText(h.Term.HolderId)}."
                    : $"Call the {meeting.NumberedTitle} in the name of {h.InText(h.Term.HolderId)} instead of {h.InText(before.HolderId)}.",
                revised, meeting.Id.Value));
        }

        return tasks;
    }

    /// <summary>The account of whoever exercised the office last, unless they hold another office or a role.</summary>
    private async Task<IEnumerable<HandOverTask>> Account(HandOver h, CancellationToken ct)
    {
        if (h.Before?.Exercises.MaxBy(e => e.From)?.PersonId is not { } person || h.Term.ExercisedBy(h.InOffice) == person) return [];
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == person, ct) is not { } account) return [];
        var elsewhere = (await db.OfficeTerms.AsNoTracking().Running(h.InOffice).Where(t => t.Exercises.Any(e => e.PersonId == person)).ToListAsync(ct))
            .Exists(t => t.ExercisedBy(h.InOffice) == person);
        if (elsewhere || account.Grants.Count > 0) return [];
        var closed = account.DisabledAt is { } disabled && disabled <= h.At;
        return [new HandOverTask(HandOverTaskKind.CloseAccount, HandOverActor.Secretariat,
            closed ? $"The account of {account.Name} is closed." : $"Close the account of {account.Name}, who no longer exercises an office.", closed)];
    }

    private async Task<bool> Presides(HandOver h, BodyId body, CancellationToken ct) =>
        (await db.PresidingOver(body, h.InOffice, ct)).Any(o => o.TermId == h.Term.Id);

    private async Task<Dictionary<MeetingId, string>> Titles(IEnumerable<MeetingId> meetings, CancellationToken ct)
    {
        var ids = meetings.ToList();
        return (await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct)).ToDictionary(m => m.Id, m => m.NumberedTitle);
    }

    /// <summary>The term that begins, the one before it, the instant asked about, and the instant at which the new holder is in office.</summary>
    private sealed record HandOver(
        OfficeTerm Term, OfficeTerm? Before, DateTimeOffset At, DateTimeOffset InOffice, IReadOnlyDictionary<ParticipantId, Participant> Names)
    {
        private DateOnly Day => DateOnly.FromDateTime(InOffice.UtcDateTime);

        public string Plain(ParticipantId id) => Names[id].NameOn(Day);

        public string InText(ParticipantId id) => Names[id].NameInTextOn(Day);
    }
}
