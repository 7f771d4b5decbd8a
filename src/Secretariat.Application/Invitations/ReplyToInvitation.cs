using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>
/// Accepts or declines, by the delegation's own link or by an officer on its behalf, who then says why. Who declines withdraws those who were named.
/// </summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Accepts">Whether the participant will come.</param>
/// <param name="Reason">A remark of the focal point; from an officer, how the answer reached the secretariat.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record ReplyToInvitation(InvitationId InvitationId, bool Accepts, string? Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, [.. AccessRule.Secretariat, Role.FocalPoint]);

    /// <inheritdoc />
    public MeetingBusiness Business => Accepts ? MeetingBusiness.Registrations : MeetingBusiness.Withdrawals;
}

internal sealed class ReplyToInvitationValidator : AbstractValidator<ReplyToInvitation>
{
    public ReplyToInvitationValidator() => RuleFor(c => c.Reason).MaximumLength(2000);
}

internal sealed class ReplyToInvitationHandler(ISecretariatDb db, DialogueSettings dialogue, Disbanding disbanding, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<ReplyToInvitation, Done>
{
    public async Task<Result<Done>> Handle(ReplyToInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (user.Actor is not Actor.LinkHolder && string.IsNullOrWhiteSpace(command.Reason)) return new InvitationErrors.ReasonNeeded();
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (!invitation.Answer(command.Accepts, user.Actor.Name, command.Reason, occasion.IsLate(now), now).TryGet(out _, out refusal)) return refusal;
        if (command.Accepts) return Done.Value;
        return await disbanding.Disband(invitation.DelegationId, $"{invitation.ParticipantName} has declined the invitation.", ct);
    }
}
