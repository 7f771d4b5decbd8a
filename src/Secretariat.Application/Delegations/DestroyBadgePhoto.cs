using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Destroys the photograph of a delegate; the badge is printed without one. Where there is none, nothing is left to do.</summary>
public sealed record DestroyBadgePhoto(RegistrationId RegistrationId) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);
}

internal sealed class DestroyBadgePhotoHandler(ISecretariatDb db) : ICommandHandler<DestroyBadgePhoto, Done>
{
    public async Task<Result<Done>> Handle(DestroyBadgePhoto command, CancellationToken ct)
    {
        if (await db.BadgePhotos.FindAsync([command.RegistrationId], ct) is { } photo) db.BadgePhotos.Remove(photo);
        return Done.Value;
    }
}
