using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Closes nominations whose day has passed, and the invitations that were not answered by then; sent daily by the schedule. A late answer is
/// still taken, and marked as late.</summary>
public sealed record LapseInvitations : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed class LapseInvitationsHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<LapseInvitations, Done>
{
    public async Task<Result<Done>> Handle(LapseInvitations command, CancellationToken ct)
    {
        var own = await db.WithTerms(dialogue, ct);
        foreach (var meeting in await db.Meetings.Inviting(ct))
        {
            if (!(await db.Occasion(meeting, own, ct)).TryGet(out var occasion, out var refusal)) return refusal;
            if (!occasion.IsLate(clock.GetUtcNow())) continue;
            // Nobody was asked yet: the day has passed, and nominations are still to come.
            if (!await db.Invitations.AnyAsync(i => i.MeetingId == meeting && i.DispatchedAt != null, ct)) continue;
            occasion.Meeting.Meet(DeadlineKind.Nominations, clock.GetUtcNow());
            await db.MeetConfirmations(meeting, clock.GetUtcNow(), ct);
            foreach (var invitation in await db.Invitations.Where(i => i.MeetingId == meeting
                && InvitationLifecycle.Unanswered.Contains(i.Status)).ToListAsync(ct))
            {
                // One that went out after the deadline waits for its answer until the meeting.
                if (occasion.IsLate(invitation.DispatchedAt!.Value)) continue;
                if (!invitation.Lapse().TryGet(out _, out refusal)) return refusal;
            }
        }

        return Done.Value;
    }
}
