using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.Meetings;

/// <summary>What is to be done for a meeting next: the first thing on its way that is not done.</summary>
/// <param name="MeetingId">The meeting.</param>
public sealed record GetNextStep(MeetingId MeetingId) : IQuery<NextStepDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>What is to be done next, and what whoever does it must know.</summary>
/// <param name="Step">What; null for a meeting that was cancelled.</param>
/// <param name="Count">How many of them, where it is done to several.</param>
/// <param name="Obstacles">What stands against convening it, until the head of the secretariat goes on all the same for a reason.</param>
/// <param name="Days">The days to be attested, with the instant from which on each can be.</param>
/// <param name="Ends">When the silence procedure ends, where one waits or runs.</param>
/// <param name="NeedsReason">Whether it is done for a reason only: in spite of obstacles, before the first day, or before the last sitting.</param>
public sealed record NextStepDetails(MeetingStep? Step, int Count, IReadOnlyList<ObstacleRow> Obstacles, IReadOnlyList<UnattestedDay> Days,
    DateTimeOffset? Ends, bool NeedsReason)
{
    /// <summary>Whether a meeting that sits has sittings ahead, so that it is closed for a reason only, whatever is next.</summary>
    public bool ClosesEarly { get; init; }

    /// <summary>Whether the meeting is to be opened although nobody is invited.</summary>
    public bool NobodyIsInvited { get; init; }

    /// <summary>How many invitations are drawn up and not sent where the meeting is to be opened all the same.</summary>
    public int Unsent { get; init; }

    /// <summary>What the papers that go out by this step print of the meeting and nobody has said in a language in which participants are written to.</summary>
    public IReadOnlyList<UntranslatedLine> Unsaid { get; init; } = [];
}

/// <summary>What stands against a meeting.</summary>
/// <param name="Obstacle">What kind of obstacle it is.</param>
/// <param name="Says">The same in words.</param>
public sealed record ObstacleRow(MeetingObstacle Obstacle, string Says);

internal sealed class GetNextStepHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : IQueryHandler<GetNextStep, NextStepDetails>
{
    public async Task<Result<NextStepDetails>> Handle(GetNextStep query, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.MeetingId, ct) is not { } meeting) return AccessErrors.NoSuchThing;
        var (now, isOver) = (clock.GetUtcNow(), meeting.Status is MeetingStatus.Concluded);
        var progress = isOver ? await AfterIt(meeting, now, ct) : await BeforeIt(meeting, ct);
        var next = NextStep.Of(meeting, progress, now);
        var silence = next?.Step is MeetingStep.OpenSilence or MeetingStep.AwaitSilence ? await db.SilenceProcedures
            .Where(p => p.MeetingId == meeting.Id && (p.Status == SilenceStatus.Prepared || p.Status == SilenceStatus.Open))
            .Select(p => (DateTimeOffset?)p.ExpiresAt).FirstOrDefaultAsync(ct) : null;
        var closesEarly = meeting.Status is MeetingStatus.InSession && meeting.SittingsAhead(await db.AttendedSessions(meeting.Id, ct), now).Count > 0;
        var obstacles = next?.Step is MeetingStep.Convene ? await Obstacles(meeting, now, ct) : [];
        return new NextStepDetails(next?.Step, next?.Count ?? 0, obstacles, next?.Step is MeetingStep.AttestDays ? progress.Unattested : [], silence,
            next?.Step switch
            {
                MeetingStep.Convene => obstacles.Count > 0,
                MeetingStep.Open => meeting.OpensEarly(now),
                MeetingStep.Close => closesEarly,
                _ => false,
            })
        {
            ClosesEarly = closesEarly,
            NobodyIsInvited = next?.Step is MeetingStep.Open && progress.NobodyIsInvited,
            Unsent = next?.Step is MeetingStep.Open ? progress.Unsent : 0,
            Unsaid = next?.Step is MeetingStep.Announce or MeetingStep.SubmitInvitations or MeetingStep.SignInvitations ? await Unsaid(meeting, ct) : [],
        };
    }

    private async Task<MeetingProgress> BeforeIt(Meeting meeting, CancellationToken ct)
    {
        InvitationStatus[] gone = [InvitationStatus.Withdrawn, InvitationStatus.Superseded];
        var agenda = await db.Agendas.Where(a => a.MeetingId == meeting.Id).Select(a => new { a.Status, IsIssued = a.Editions.Any() })
            .SingleOrDefaultAsync(ct);
        var conclusions = await db.Conclusions.Where(c => c.MeetingId == meeting.Id).Select(c => new { c.Status, HasEntries = c.Entries.Any() })
            .SingleOrDefaultAsync(ct);
        return new MeetingProgress
        {
            AgendaIsDrafted = agenda is not null,
            AgendaIsIssued = agenda is { IsIssued: true },
            AgendaAwaitsAdoption = agenda is { Status: AgendaStatus.Issued },
            Conclusions = conclusions?.Status,
            ConclusionsAreEmpty = conclusions is { HasEntries: false },
            Invitations = await db.Invitations.Where(i => i.MeetingId == meeting.Id && !gone.Contains(i.Status))
                .GroupBy(i => i.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct),
            NominationsUnderReview = await db.Registrations.CountAsync(r => r.MeetingId == meeting.Id && r.Status == RegistrationStatus.UnderReview, ct),
        };
    }

    private async Task<MeetingProgress> AfterIt(Meeting meeting, DateTimeOffset now, CancellationToken ct)
    {
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting.Id, ct);
        var conclusions = await db.Conclusions.AsNoTracking().SingleOrDefaultAsync(c => c.MeetingId == meeting.Id, ct);
        return await db.ProgressOf(meeting, register, dialogue, now, ct) with
        {
            Conclusions = conclusions?.Status,
            ConclusionsAreEmpty = conclusions is { Entries.Count: 0 },
            AdoptedBySilence = conclusions is { BySilence: true },
            SilenceIsPrepared = await db.SilenceProcedures.AnyAsync(p => p.MeetingId == meeting.Id && p.Status == SilenceStatus.Prepared, ct),
            ReportIsIssued = await db.WrittenPapers.AnyAsync(p => p.MeetingId == meeting.Id && p.Kind == WrittenPaperKind.MeetingReport
                && p.IssuedAt != null, ct),
        };
    }

    private async Task<IReadOnlyList<UntranslatedLine>> Unsaid(Meeting meeting, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, ct);
        var taking = db.Participations.Active(meeting.Schedule.FirstDay).Select(p => p.ParticipantId);
        var read = await db.Participants
            .Where(p => taking.Contains(p.Id) || db.Invitations.Any(i => i.MeetingId == meeting.Id && i.ParticipantId == p.Id))
            .Select(p => p.Language).Distinct().ToListAsync(ct);
        return [.. (await db.WithTerms(dialogue, ct)).LackingIn([.. meeting.Printed(), new(TermUse.Body, body.Name)])
            .Select(l => l with { Lacking = [.. l.Lacking.Where(read.Contains)] }).Where(l => l.Lacking.Count > 0)];
    }

    private async Task<IReadOnlyList<ObstacleRow>> Obstacles(Meeting meeting, DateTimeOffset now, CancellationToken ct)
    {
        (MeetingObstacle Obstacle, Error? Refusal)[] found =
        [
            (MeetingObstacle.NoMandate, (await db.HasMandate(meeting.BodyId, meeting.Schedule.FirstDay, ct)).Error),
            (MeetingObstacle.ChairVacant, (await db.IsChaired(meeting.BodyId, now, ct)).Error),
        ];
        return [.. found.Where(o => o.Refusal is not null && !meeting.GoesOnInSpiteOf(o.Obstacle))
            .Select(o => new ObstacleRow(o.Obstacle, o.Refusal!.Message))];
    }
}
