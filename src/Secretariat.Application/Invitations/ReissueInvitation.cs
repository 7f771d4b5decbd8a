using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Draws up a new revision in place of an invitation, for what has changed since; the old one keeps its paper and is superseded.</summary>
public sealed record ReissueInvitation(InvitationId InvitationId, string Reason, long Version) : ICommand<InvitationId>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class ReissueInvitationValidator : AbstractValidator<ReissueInvitation>
{
    public ReissueInvitationValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class ReissueInvitationHandler(ISecretariatDb db, DialogueSettings dialogue) : ICommandHandler<ReissueInvitation, InvitationId>
{
    public async Task<Result<InvitationId>> Handle(ReissueInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var participant = (await db.Participants.FindAsync([invitation.ParticipantId], ct))!;
        var (day, route) = (occasion.Meeting.Schedule.FirstDay, participant.RouteTo(occasion.Body.Level));
        if (route is null) return new InvitationErrors.Incomplete([$"an addressee at this level for {invitation.ParticipantInText}"]);

        var reissued = invitation.Reissue(
            participant.NameOn(day), participant.SortNameOn(day), route.Form, route.Channel, route.ToAddressee(participant), participant.NameInTextOn(day));
        if (!reissued.TryGet(out var next, out refusal)) return refusal;
        var delegation = (await db.Delegations.FindAsync([invitation.DelegationId], ct))!;
        delegation.CalledBy(next.Id, next.ParticipantName, next.ParticipantInText);
        db.Invitations.Add(next);
        return next.Id;
    }
}
