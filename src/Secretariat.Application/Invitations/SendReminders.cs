using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Reminds participants that have not answered, 14, 7 and 1 days before the deadline for nominations; sent daily by the schedule.</summary>
/// <remarks>Each step before a deadline is taken once, also when the schedule missed its day; what went out after a step's day is not reminded of it.</remarks>
public sealed record SendReminders : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed class SendRemindersHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, TimeProvider clock)
    : ICommandHandler<SendReminders, Done>
{
    private static readonly int[] Steps = [1, 7, 14];

    public async Task<Result<Done>> Handle(SendReminders command, CancellationToken ct)
    {
        var own = await db.WithTerms(dialogue, ct);
        foreach (var meeting in await db.Meetings.Inviting(ct))
        {
            if (!(await db.Occasion(meeting, own, ct)).TryGet(out var occasion, out var refusal)) return refusal;
            if (Due(occasion) is not var (step, daysLeft, since)) continue;
            foreach (var invitation in await db.Invitations.Where(i => i.MeetingId == meeting
                && InvitationLifecycle.Unanswered.Contains(i.Status)).ToListAsync(ct))
            {
                if (occasion.Meeting.TodayAtVenue(invitation.DispatchedAt!.Value) >= since || await Reminded(invitation, occasion, step, ct)) continue;
                if (!(await mails.Remind(invitation, occasion, step, daysLeft, ct)).TryGet(out _, out refusal)) return refusal;
            }
        }

        return Done.Value;
    }

    /// <summary>The step that today belongs to, how many days are left, and the day the step began; null when none is due.</summary>
    private (int Step, int DaysLeft, DateOnly Since)? Due(Occasion occasion)
    {
        if (occasion.NominateBy is not { } due) return null;
        var left = due.DayNumber - occasion.Meeting.TodayAtVenue(clock.GetUtcNow()).DayNumber;
        return left is < 0 or > 14 ? null : Steps.First(step => left <= step) is var step ? (step, left, due.AddDays(-step)) : null;
    }

    private Task<bool> Reminded(Invitation invitation, Occasion occasion, int step, CancellationToken ct)
    {
        var key = InvitationMails.ReminderKey(invitation.Id, occasion.NominateBy!.Value, step) + "/";
        return db.OutgoingMails.AnyAsync(m => m.Key.StartsWith(key), ct);
    }
}

internal static class InvitingMeetings
{
    /// <summary>Meetings ahead for which invitations are out and a deadline for nominations is set.</summary>
    public static Task<List<MeetingId>> Inviting(this IQueryable<Meeting> meetings, CancellationToken ct) => meetings
        .Where(m => (m.Status == MeetingStatus.Announced || m.Status == MeetingStatus.Convened) && m.Deadlines.Any(d => d.Kind == DeadlineKind.Nominations))
        .OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(ct);
}
