using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Takes an invitation back; whoever had it is told, and the calendar entry goes with it. The meeting itself stands.</summary>
public sealed record WithdrawInvitation(InvitationId InvitationId, string Reason, long Version) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Head);
}

internal sealed class WithdrawInvitationValidator : AbstractValidator<WithdrawInvitation>
{
    public WithdrawInvitationValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000);
}

internal sealed class WithdrawInvitationHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, TimeProvider clock)
    : ICommandHandler<WithdrawInvitation, Done>
{
    public async Task<Result<Done>> Handle(WithdrawInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        if (!invitation.Withdraw(command.Reason, clock.GetUtcNow()).TryGet(out _, out refusal)) return refusal;
        return invitation.DispatchedAt is null ? Done.Value : await mails.TakeBack(invitation, occasion, command.Reason, ct);
    }
}
