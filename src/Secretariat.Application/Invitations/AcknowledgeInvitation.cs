using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Lets a focal point say that the invitation has arrived and will be answered later. Said again, it changes nothing.</summary>
public sealed record AcknowledgeInvitation(InvitationId InvitationId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, Role.FocalPoint);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class AcknowledgeInvitationHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AcknowledgeInvitation, Done>
{
    public async Task<Result<Done>> Handle(AcknowledgeInvitation command, CancellationToken ct)
    {
        (await db.Invitations.FindAsync([command.InvitationId], ct))!.Acknowledge(clock.GetUtcNow());
        return Done.Value;
    }
}
