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

/// <summary>Takes an invitation back; whoever had it is told, whoever was named in answer is withdrawn. The meeting itself stands.</summary>
public sealed record WithdrawInvitation(InvitationId InvitationId, string Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Withdrawals;
}

internal sealed class WithdrawInvitationValidator : AbstractValidator<WithdrawInvitation>
{
    public WithdrawInvitationValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class WithdrawInvitationHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, Disbanding disbanding,
    TimeProvider clock)
    : ICommandHandler<WithdrawInvitation, Done>
{
    public async Task<Result<Done>> Handle(WithdrawInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        if (!invitation.Withdraw(command.Reason, clock.GetUtcNow()).TryGet(out _, out refusal)) return refusal;
        if (!(await disbanding.Disband(invitation.DelegationId, command.Reason, ct)).TryGet(out _, out refusal)) return refusal;
        return invitation.DispatchedAt is null ? Done.Value : await mails.TakeBack(invitation, occasion, command.Reason, ct);
    }
}
