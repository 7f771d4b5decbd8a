using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>One step of a dispatch.</summary>
public sealed record DispatchInvitation(InvitationId InvitationId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, Role.System);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class DispatchInvitationHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, TimeProvider clock)
    : ICommandHandler<DispatchInvitation, Done>
{
    public async Task<Result<Done>> Handle(DispatchInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, null, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        if (!invitation.DispatchByMail(clock.GetUtcNow()).TryGet(out _, out refusal)) return refusal;
        return await mails.Dispatch(invitation, occasion, ct);
    }
}
