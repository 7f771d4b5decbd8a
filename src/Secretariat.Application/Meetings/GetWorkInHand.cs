using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>What the secretariat has in hand: what is due or late, what waits for whom, and what has just happened.</summary>
/// <param name="On">The day.</param>
public sealed record GetWorkInHand(DateOnly On) : IQuery<WorkInHand>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>The work in hand.</summary>
/// <param name="Due">Open steps of meetings that are late or due within six weeks, the earliest first, sixty at most.</param>
/// <param name="DueInAll">How many there are of them.</param>
/// <param name="Waiting">What waits for somebody, by meeting.</param>
/// <param name="Recent">What happened last, the latest first.</param>
public sealed record WorkInHand(IReadOnlyList<DueStep> Due, int DueInAll, IReadOnlyList<WaitingWork> Waiting, IReadOnlyList<RecentFact> Recent);

/// <summary>A step that is due.</summary>
public sealed record DueStep(Guid MeetingId, string Meeting, DeadlineKind Kind, DateOnly DueOn, bool IsLate);

/// <summary>What some work waits for.</summary>
public enum WaitingKind
{
    /// <summary>An agenda, for the approval of those who preside.</summary>
    AgendaApproval,

    /// <summary>An approved agenda, to be issued by the head of the secretariat.</summary>
    AgendaIssue,

    /// <summary>A returned agenda, to be amended by the secretariat.</summary>
    AgendaReturned,

    /// <summary>An issued agenda that prints other dates or another place than the meeting's, to be issued anew by the head of the secretariat.</summary>
    AgendaOutdated,

    /// <summary>Invitations, for signature.</summary>
    Signature,

    /// <summary>Signed invitations, to be sent.</summary>
    Dispatch,

    /// <summary>Invitations that did not arrive.</summary>
    Bounced,

    /// <summary>Nominations, to be looked through.</summary>
    Nominations,

    /// <summary>Visa letters that delegates asked for, to be issued by the head of the secretariat.</summary>
    VisaLetters,

    /// <summary>A revision of an issued agenda, to be submitted to the chairs.</summary>
    AgendaRevision,

    /// <summary>A silence procedure, to be opened by one of those who preside.</summary>
    SilenceOpening,

    /// <summary>A silence procedure that runs, for the participating states until it ends.</summary>
    SilenceRunning,

    /// <summary>Conclusions on which silence was broken, to be revised by the secretariat.</summary>
    SilenceBroken,

    /// <summary>Adopted conclusions, to be cleared by one of those who preside.</summary>
    ConclusionsClearance,

    /// <summary>Conclusions of which a chair says that another text was adopted, to be put right by the secretariat.</summary>
    ConclusionsReturned,

    /// <summary>Cleared conclusions, to be issued by the head of the secretariat.</summary>
    ConclusionsIssue,

    /// <summary>A closed meeting at which nobody is on record: the secretariat enters who was there.</summary>
    AttendanceEntry,

    /// <summary>Days of a meeting, to be attested by the secretariat.</summary>
    Attestation,

    /// <summary>The attested attendance of a meeting, to be locked by the head of the secretariat.</summary>
    AttendanceLock,

    /// <summary>Certificates that were earned, to be issued by the head of the secretariat.</summary>
    Certificates,

    /// <summary>A run that was held back, to be resumed or ended.</summary>
    RunPaused,

    /// <summary>Steps of a run that failed, to be looked at.</summary>
    RunFailures,
}

/// <summary>Work that waits.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">Its numbered title.</param>
/// <param name="Kind">What is waited for.</param>
/// <param name="Count">How many of them.</param>
/// <param name="For">For whom, where that is known by name.</param>
/// <param name="RunId">The run, where one waits.</param>
/// <param name="Until">When it ends by itself, where it does.</param>
/// <param name="TimeZone">The zone of the venue, by whose clock it ends.</param>
/// <param name="Returned">Which chair sent it back, when and why, where one did.</param>
public sealed record WaitingWork(Guid MeetingId, string Meeting, WaitingKind Kind, int Count, IReadOnlyList<string> For, Guid? RunId = null,
    DateTimeOffset? Until = null, string? TimeZone = null, ReturnByChair? Returned = null);

/// <summary>What kind of thing happened.</summary>
public enum RecentKind
{
    /// <summary>An invitation was accepted.</summary>
    Accepted,

    /// <summary>An invitation was declined.</summary>
    Declined,

    /// <summary>A delegate was named.</summary>
    Named,

    /// <summary>A paper was issued.</summary>
    Issued,

    /// <summary>An agenda was approved by one of those who preside.</summary>
    Approved,

    /// <summary>An agenda was returned by one of those who preside.</summary>
    Returned,

    /// <summary>A silence procedure was opened by one of those who preside.</summary>
    SilenceOpened,

    /// <summary>Adopted conclusions were returned by one of those who preside.</summary>
    ConclusionsReturned,

    /// <summary>Certificates were issued by a run.</summary>
    Certified,
}

/// <summary>Something that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="MeetingId">The meeting it concerns.</param>
/// <param name="What">Who or what, such as the participant or the title of the paper.</param>
public sealed record RecentFact(DateTimeOffset At, RecentKind Kind, Guid MeetingId, string What);

internal sealed class GetWorkInHandHandler(ISecretariatDb db, AgendaPeople people, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetWorkInHand, WorkInHand>
{
    private const int DaysAhead = 42;
    private const int MostSteps = 60;
    private const int Latest = 8;

    /// <summary>The papers that are told when they are issued; letters and certificates go out by the hundred.</summary>
    private static readonly DocumentKind[] Told =
    [
        DocumentKind.Agenda, DocumentKind.AnnotatedAgenda, DocumentKind.AdoptedAgenda, DocumentKind.LogisticsNote, DocumentKind.ListOfParticipants,
        DocumentKind.SignInSheet, DocumentKind.Conclusions, DocumentKind.SilenceNote, DocumentKind.MeetingReport,
    ];

    /// <summary>For so many days what failed in a run is told; what nobody took up by then is taken up no more.</summary>
    private const int DaysOfFailures = 14;

    public async Task<Result<WorkInHand>> Handle(GetWorkInHand query, CancellationToken ct)
    {
        var since = query.On.AddDays(-120);
        var inHand = db.Meetings.AsNoTracking()
            .Where(m => m.Status != MeetingStatus.Cancelled && m.Status != MeetingStatus.Postponed && m.Schedule.LastDay >= since);
        var (due, inAll) = await Due(inHand, query.On, ct);
        return new WorkInHand(due, inAll, await Waiting(inHand, query.On, ct), await Recent(query.On, ct));
    }

    private static async Task<(DueStep[] Earliest, int InAll)> Due(IQueryable<Meeting> inHand, DateOnly on, CancellationToken ct)
    {
        var until = on.AddDays(DaysAhead);
        // What had to be done before a meeting is no work any more once it was held.
        var all = inHand.SelectMany(m => m.Deadlines, (m, d) => new { m.Id, m.Status, m.Schedule.LastDay, d.Kind, d.DueOn, d.DoneAt })
            .Where(d => d.DoneAt == null && d.DueOn <= until
                && ((d.Status != MeetingStatus.Concluded && d.LastDay >= on) || d.DueOn >= d.LastDay));
        var steps = await all.OrderBy(d => d.DueOn).ThenBy(d => d.Kind).ThenBy(d => d.Id).Take(MostSteps).ToListAsync(ct);
        var inAll = steps.Count < MostSteps ? steps.Count : await all.CountAsync(ct);
        var ids = steps.Select(d => d.Id).Distinct().ToList();
        var titles = await inHand.Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Title, Numbers = m.Ordinals.OrderBy(o => o.Position).Select(o => new { o.Ordinal, o.Name }).ToList() })
            .ToDictionaryAsync(m => m.Id, m => PublicMeetings.Numbered(m.Title, m.Numbers.Select(n => (n.Ordinal, n.Name))), ct);
        return ([.. steps.Select(d => new DueStep(d.Id.Value, titles[d.Id], d.Kind, d.DueOn, d.DueOn < on))], inAll);
    }

    private async Task<WaitingWork[]> Waiting(IQueryable<Meeting> inHand, DateOnly on, CancellationToken ct)
    {
        AgendaStatus[] open = [AgendaStatus.InReview, AgendaStatus.Returned, AgendaStatus.Approved];
        var agendas = await db.Agendas.AsNoTracking().Where(a => inHand.Any(m => m.Id == a.MeetingId) && open.Contains(a.Status)).ToListAsync(ct);
        var issued = await db.Agendas.AsNoTracking().Where(a => inHand.Any(m => m.Id == a.MeetingId) && a.Status == AgendaStatus.Issued).Select(a => new
        {
            a.MeetingId,
            Printed = a.Editions.OrderByDescending(e => e.Number).Select(e => e.WhenAndWhere).FirstOrDefault(),
        }).ToListAsync(ct);
        var revisions = await db.Agendas.AsNoTracking()
            .Where(a => inHand.Any(m => m.Id == a.MeetingId) && a.Status == AgendaStatus.Draft && a.Editions.Any()).Select(a => a.MeetingId).ToListAsync(ct);
        InvitationStatus[] letters = [InvitationStatus.ForSignature, InvitationStatus.Signed, InvitationStatus.Bounced];
        var invitations = await db.Invitations.AsNoTracking().Where(i => inHand.Any(m => m.Id == i.MeetingId) && letters.Contains(i.Status))
            .GroupBy(i => new { i.MeetingId, i.Status }).Select(g => new { g.Key.MeetingId, g.Key.Status, Count = g.Count() }).ToListAsync(ct);
        var registering = Enum.GetValues<MeetingStatus>().Where(s => s.Takes(MeetingBusiness.Registrations)).ToList();
        var nominations = await db.Registrations.AsNoTracking()
            .Where(r => r.Status == RegistrationStatus.UnderReview && inHand.Any(m => m.Id == r.MeetingId && registering.Contains(m.Status)))
            .GroupBy(r => r.MeetingId).Select(g => new { Meeting = g.Key, Count = g.Count() }).ToListAsync(ct);
        var visaLetters = db.VisaLetters.ThatHold();
        var visas = await db.Registrations.AsNoTracking()
            .Where(r => r.VisaLetterRequested && inHand.Any(m => m.Id == r.MeetingId && registering.Contains(m.Status)))
            .Where(r => !visaLetters.Any(l => l.RegistrationId == r.Id))
            .GroupBy(r => r.MeetingId).Select(g => new { Meeting = g.Key, Count = g.Count() }).ToListAsync(ct);
        var awaited = await db.AwaitedOfChairs().Where(w => inHand.Any(m => m.Id == w.MeetingId)).ToListAsync(ct);
        ConclusionsStatus[] ours = [ConclusionsStatus.SilenceBroken, ConclusionsStatus.Returned, ConclusionsStatus.Cleared];
        var conclusions = await db.Conclusions.AsNoTracking().Where(c => ours.Contains(c.Status) && inHand.Any(m => m.Id == c.MeetingId)).ToListAsync(ct);
        var silences = await db.SilenceProcedures.Where(p => p.Status == SilenceStatus.Open && inHand.Any(m => m.Id == p.MeetingId))
            .Select(p => new { p.MeetingId, p.ExpiresAt }).ToListAsync(ct);
        MeetingStatus[] sat = [MeetingStatus.InSession, MeetingStatus.Concluded];
        var registers = await db.AttendanceRegisters.AsNoTracking().Where(r => inHand.Any(m => m.Id == r.MeetingId && sat.Contains(m.Status))).ToListAsync(ct);
        var runs = await Runs(inHand, on, ct);

        // Only meetings for which something may wait are read whole.
        var ids = agendas.Select(a => a.MeetingId).Concat(issued.Select(a => a.MeetingId)).Concat(invitations.Select(i => i.MeetingId))
            .Concat(nominations.Select(n => n.Meeting)).Concat(visas.Select(v => v.Meeting)).Concat(revisions)
            .Concat(awaited.Select(w => w.MeetingId)).Concat(conclusions.Select(c => c.MeetingId)).Concat(runs.Select(r => r.Meeting))
            .Concat(silences.Select(p => p.MeetingId)).Concat(registers.Select(r => r.MeetingId)).Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        List<Work> waiting = [];
        foreach (var agenda in agendas) waiting.Add(await Of(agenda, meetings[agenda.MeetingId], ct));
        foreach (var agenda in issued)
            if (meetings[agenda.MeetingId] is var held && held.Status.Takes(MeetingBusiness.AgendaApproval) && agenda.Printed != held.WhenAndWhere)
                waiting.Add(new(held, WaitingKind.AgendaOutdated));

        foreach (var group in invitations) waiting.Add(new(meetings[group.MeetingId], KindOf(group.Status), group.Count));
        foreach (var group in nominations) waiting.Add(new(meetings[group.Meeting], WaitingKind.Nominations, group.Count));
        foreach (var group in visas) waiting.Add(new(meetings[group.Meeting], WaitingKind.VisaLetters, group.Count));
        foreach (var revised in revisions.Where(r => meetings[r].Status.Takes(MeetingBusiness.AgendaApproval)))
            waiting.Add(new(meetings[revised], WaitingKind.AgendaRevision));
        foreach (var one in awaited)
            if (meetings[one.MeetingId] is var held && one.IsOpenIn(held.Status))
                waiting.Add(new(held, one.Move is ConclusionsMove.Clear ? WaitingKind.ConclusionsClearance : WaitingKind.SilenceOpening,
                    For: await Named(await db.OfficesOver(held.BodyId, clock.GetUtcNow(), ct), held, ct)));

        foreach (var one in conclusions.Where(c => meetings[c.MeetingId].Status.Takes(MeetingBusiness.Conclusions)))
            waiting.Add(one.OpenReturn is { } back
                ? new(meetings[one.MeetingId], WaitingKind.ConclusionsReturned,
                    Returned: await db.ReturnByChair(one.BodyId, back.PersonId, back.ReturnedAt, back.Comment, ct))
                : new(meetings[one.MeetingId], one.Status is ConclusionsStatus.Cleared ? WaitingKind.ConclusionsIssue : WaitingKind.SilenceBroken));
        foreach (var silence in silences) waiting.Add(new(meetings[silence.MeetingId], WaitingKind.SilenceRunning, Until: silence.ExpiresAt));
        foreach (var register in registers)
            if (await Of(register, meetings[register.MeetingId], ct) is { } record)
                waiting.Add(record);

        foreach (var (run, meeting, kind, count) in runs) waiting.Add(new(meetings[meeting], kind, count, Run: run));
        return [.. waiting.OrderBy(w => w.Meeting.Schedule.OpensAt).ThenBy(w => w.Kind)
            .Select(w => new WaitingWork(w.Meeting.Id.Value, w.Meeting.NumberedTitle, w.Kind, w.Count, w.For ?? [], w.Run, w.Until,
                w.Until is null ? null : w.Meeting.Schedule.TimeZoneId, w.Returned))];
    }

    private async Task<Work> Of(Agenda agenda, Meeting meeting, CancellationToken ct)
    {
        if (agenda.OpenReturn is { } back)
            return new(meeting, WaitingKind.AgendaReturned,
                Returned: await db.ReturnByChair(agenda.BodyId, back.PersonId, back.ReturnedAt, back.Comment, ct));
        if (agenda.Status is AgendaStatus.Approved) return new(meeting, WaitingKind.AgendaIssue);
        var (presiding, policy) = await db.WhoApproves(agenda.BodyId, clock.GetUtcNow(), ct);
        var missing = presiding.Where(o => o.IsAskedBy(policy) && !agenda.HasApproved(o)).ToList();
        return new(meeting, WaitingKind.AgendaApproval, For: await Named(missing, meeting, ct));
    }

    /// <summary>
    /// What is left of the attendance. While the meeting sits, days that are over are attested; afterwards it is what its next step says, as soon as it can
    /// be done.
    /// </summary>
    private async Task<Work?> Of(AttendanceRegister register, Meeting meeting, CancellationToken ct)
    {
        var (now, isOver) = (clock.GetUtcNow(), meeting.Status is MeetingStatus.Concluded);
        var progress = await db.ProgressOf(meeting, register, dialogue, now, ct);
        var attestable = progress.Unattested.Count(d => d.From <= now && (isOver || d.Day < meeting.TodayAtVenue(now)));
        if (!isOver) return attestable > 0 ? new(meeting, WaitingKind.Attestation, attestable) : null;
        return NextStep.OfAttendance(progress) switch
        {
            { Step: MeetingStep.TakeAttendance } => new(meeting, WaitingKind.AttendanceEntry),
            { Step: MeetingStep.AttestDays } when attestable > 0 => new(meeting, WaitingKind.Attestation, attestable),
            { Step: MeetingStep.LockAttendance } => new(meeting, WaitingKind.AttendanceLock),
            { Step: MeetingStep.IssueCertificates, Count: var due } => new(meeting, WaitingKind.Certificates, due),
            _ => null,
        };
    }

    private async Task<string[]> Named(IReadOnlyList<PresidingOffice> offices, Meeting meeting, CancellationToken ct)
    {
        var names = await people.Named([], [.. offices.Select(o => o.HolderId)], p => p.NameOn(meeting.Schedule.FirstDay), ct);
        return [.. offices.Select(o => o.Office.HeldBy(names.Of(o.HolderId)))];
    }

    /// <summary>Runs that are held back, and of late those with steps that failed and that no later run has taken up.</summary>
    private async Task<List<(Guid Run, MeetingId Meeting, WaitingKind Kind, int Count)>> Runs(IQueryable<Meeting> inHand, DateOnly on, CancellationToken ct)
    {
        var since = new DateTimeOffset(on.AddDays(-DaysOfFailures), default, TimeSpan.Zero);
        var own = db.Runs.AsNoTracking().Where(r => inHand.Any(m => m.Id == r.MeetingId));
        var paused = await own.Where(r => r.Status == RunStatus.Paused).Select(r => new { r.Id, r.MeetingId }).ToListAsync(ct);
        var failed = await own.Where(r => r.StartedAt >= since && r.Status != RunStatus.Paused)
            .Join(db.RunSteps.Where(s => s.Status == RunStepStatus.Failed), r => r.Id, s => s.RunId, (r, s) => s)
            .Where(s => !db.RunSteps.Any(o => o.Kind == s.Kind && o.MeetingId == s.MeetingId && o.Key == s.Key
                && (o.Status == RunStepStatus.Pending || o.Status == RunStepStatus.Done)))
            .GroupBy(s => new { s.RunId, s.MeetingId }).Select(g => new { g.Key.RunId, g.Key.MeetingId, Count = g.Count() }).ToListAsync(ct);
        return [.. paused.Select(r => (r.Id.Value, r.MeetingId!.Value, WaitingKind.RunPaused, 1)),
            .. failed.Select(f => (f.RunId.Value, f.MeetingId!.Value, WaitingKind.RunFailures, f.Count))];
    }

    private static WaitingKind KindOf(InvitationStatus status) => status switch
    {
        InvitationStatus.ForSignature => WaitingKind.Signature,
        InvitationStatus.Signed => WaitingKind.Dispatch,
        _ => WaitingKind.Bounced,
    };

    private async Task<RecentFact[]> Recent(DateOnly on, CancellationToken ct)
    {
        var answers = await db.Invitations.AsNoTracking().Where(i => i.AnsweredAt != null).OrderByDescending(i => i.AnsweredAt).Take(Latest)
            .Select(i => new { i.AnsweredAt, i.Status, i.MeetingId, i.ParticipantName }).ToListAsync(ct);
        var named = await db.Registrations.AsNoTracking().OrderByDescending(r => r.NamedAt).Take(Latest)
            .ToListAsync(ct);
        var states = named.Select(r => r.ParticipantId).Distinct().ToList();
        var participants = await db.Participants.AsNoTracking().Where(p => states.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        // Kind by kind, the newest of each by index: asked for together, all that were ever issued would be sorted.
        // Of a paper in several languages the English one is told.
        List<(DateTimeOffset IssuedAt, MeetingId Meeting, string? Symbol, string Title)> issued = [];
        foreach (var kind in Told)
            issued.AddRange((await db.IssuedDocuments.AsNoTracking().Where(d => d.Kind == kind && d.MeetingId != null && d.Language == "en")
                .OrderByDescending(d => d.IssuedAt).Take(Latest).Select(d => new { d.IssuedAt, d.MeetingId, d.Symbol, d.Title }).ToListAsync(ct))
                .Select(d => (d.IssuedAt, d.MeetingId!.Value, d.Symbol, d.Title)));
        var approved = await db.Agendas.AsNoTracking().SelectMany(a => a.Approvals, (a, p) => new { a.MeetingId, p.HolderId, p.Office, p.GivenAt })
            .OrderByDescending(p => p.GivenAt).Take(Latest).ToListAsync(ct);
        var returned = await db.Agendas.AsNoTracking().SelectMany(a => a.Returns, (a, r) => new { a.MeetingId, r.PersonId, r.ReturnedAt })
            .OrderByDescending(r => r.ReturnedAt).Take(Latest).ToListAsync(ct);
        var opened = await db.SilenceProcedures.AsNoTracking().Where(p => p.OpenedAt != null && p.OpenedBy != null)
            .OrderByDescending(p => p.OpenedAt).Take(Latest).Select(p => new { p.MeetingId, p.OpenedAt, p.OpenedBy }).ToListAsync(ct);
        var returnedTexts = await db.Conclusions.AsNoTracking().SelectMany(c => c.Returns, (c, r) => new { c.MeetingId, r.PersonId, r.ReturnedAt })
            .OrderByDescending(r => r.ReturnedAt).Take(Latest).ToListAsync(ct);
        var acted = returned.Concat(returnedTexts).Select(r => r.PersonId).Concat(opened.Select(p => p.OpenedBy!.Value)).Distinct();
        var chairs = await people.Named([.. acted], [.. approved.Select(a => a.HolderId)], p => p.NameOn(on), ct);
        var certified = await db.Runs.AsNoTracking().Where(r => r.Kind == RunKind.IssueCertificates && r.MeetingId != null && r.FinishedAt != null)
            .OrderByDescending(r => r.FinishedAt).Take(Latest).Select(r => new
            {
                r.FinishedAt,
                r.MeetingId,
                Issued = db.RunSteps.Count(s => s.RunId == r.Id && s.Status == RunStepStatus.Done),
            }).ToListAsync(ct);
        return [.. answers.Select(a => new RecentFact(a.AnsweredAt!.Value, a.Status is InvitationStatus.Declined ? RecentKind.Declined : RecentKind.Accepted,
                a.MeetingId.Value, a.ParticipantName))
            .Concat(named.Select(r => new RecentFact(r.NamedAt, RecentKind.Named, r.MeetingId.Value,
                $"{r.PrintedName}, {participants[r.ParticipantId].NameOn(DateOnly.FromDateTime(r.NamedAt.UtcDateTime))}")))
            .Concat(issued.Select(d => new RecentFact(d.IssuedAt, RecentKind.Issued, d.Meeting.Value,
                d.Symbol is null ? d.Title : $"{d.Symbol}, {d.Title}")))
            .Concat(approved.Select(a => new RecentFact(a.GivenAt, RecentKind.Approved, a.MeetingId.Value,
                a.Office.HeldBy(chairs.Of(a.HolderId)))))
            .Concat(returned.Select(r => new RecentFact(r.ReturnedAt, RecentKind.Returned, r.MeetingId.Value,
                chairs.People.GetValueOrDefault(r.PersonId, ""))))
            .Concat(opened.Select(p => new RecentFact(p.OpenedAt!.Value, RecentKind.SilenceOpened, p.MeetingId.Value,
                chairs.People.GetValueOrDefault(p.OpenedBy!.Value, ""))))
            .Concat(returnedTexts.Select(r => new RecentFact(r.ReturnedAt, RecentKind.ConclusionsReturned, r.MeetingId.Value,
                chairs.People.GetValueOrDefault(r.PersonId, ""))))
            .Concat(certified.Where(c => c.Issued > 0).Select(c => new RecentFact(c.FinishedAt!.Value, RecentKind.Certified, c.MeetingId!.Value.Value,
                c.Issued == 1 ? "1 certificate" : $"{c.Issued} certificates")))
            .OrderByDescending(f => f.At).Take(Latest)];
    }

    private sealed record Work(Meeting Meeting, WaitingKind Kind, int Count = 1, IReadOnlyList<string>? For = null, Guid? Run = null,
        DateTimeOffset? Until = null, ReturnByChair? Returned = null);
}
