using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Records that an invitation arrived, as a courier's receipt or a delivery report says.</summary>
public sealed record RecordDelivery(InvitationId InvitationId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);
}

internal sealed class RecordDeliveryHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RecordDelivery, Done>
{
    public async Task<Result<Done>> Handle(RecordDelivery command, CancellationToken ct) =>
        (await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)
            ? invitation.RecordDelivery(clock.GetUtcNow())
            : refusal;
}
