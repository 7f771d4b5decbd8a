using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Sends what is signed and goes by mail, one step of a run each; what goes by courier is recorded one by one.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Only">Only these, which may be ones that came back; all that are signed when empty.</param>
public sealed record DispatchInvitations(MeetingId MeetingId, IReadOnlyList<InvitationId>? Only = null) : ICommand<RunId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class DispatchInvitationsHandler(ISecretariatDb db, DialogueSettings dialogue, IRuns runs, TimeProvider clock)
    : ICommandHandler<DispatchInvitations, RunId>
{
    public async Task<Result<RunId>> Handle(DispatchInvitations command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var wanted = command.Only is { Count: > 0 } && await db.Invitations.AreAll(command.Only, InvitationStatus.Bounced, ct) ? InvitationStatus.Bounced
            : InvitationStatus.Signed;
        if (!(await db.Invitations.Chosen(command.MeetingId, command.Only, wanted, ct)).TryGet(out var chosen, out refusal)) return refusal;
        var byMail = chosen.Where(i => i.Channel is CorrespondenceChannel.Mail).ToList();
        if (byMail.Count == 0) return new InvitationErrors.NothingToMail();
        occasion.Meeting.Meet(DeadlineKind.Invitations, clock.GetUtcNow());
        return await runs.Start(RunKind.SendInvitations, $"Dispatch of invitations to the {occasion.Meeting.NumberedTitle}", command.MeetingId,
            [.. byMail.Select(i => new RunItem($"invitation/{i.Id.Value:N}/dispatch/{i.Dispatches + 1}", i.ParticipantName,
                new DispatchInvitation(i.Id)))], ct);
    }
}
