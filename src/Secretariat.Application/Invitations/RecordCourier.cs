using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Records that a courier took an invitation; the personal link follows by mail to those who have an address.</summary>
public sealed record RecordCourier(InvitationId InvitationId, string Carrier, string Waybill, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class RecordCourierValidator : AbstractValidator<RecordCourier>
{
    public RecordCourierValidator()
    {
        RuleFor(c => c.Carrier).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Waybill).NotEmpty().MaximumLength(100);
    }
}

internal sealed class RecordCourierHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, TimeProvider clock)
    : ICommandHandler<RecordCourier, Done>
{
    private static readonly InvitationStatus[] Waiting = [InvitationStatus.Draft, InvitationStatus.ForSignature, InvitationStatus.Signed];

    public async Task<Result<Done>> Handle(RecordCourier command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        if (!invitation.DispatchByCourier(command.Carrier, command.Waybill, clock.GetUtcNow()).TryGet(out _, out refusal)) return refusal;
        if (!await db.Invitations.AnyAsync(i => i.MeetingId == invitation.MeetingId && i.Id != invitation.Id && Waiting.Contains(i.Status), ct))
            occasion.Meeting.Meet(DeadlineKind.Invitations, clock.GetUtcNow());
        return await mails.Dispatch(invitation, occasion, ct);
    }
}
