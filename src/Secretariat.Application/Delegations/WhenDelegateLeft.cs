using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Delegations;

/// <summary>Revokes the link of a delegate who left, destroys the photograph, and tells one who had been accepted.</summary>
internal sealed class WhenDelegateLeft(ISecretariatDb db, DelegateMails mails) : IReactTo<DelegateWithdrawn>, IReactTo<DelegateSubstituted>
{
    public Task React(DelegateWithdrawn happened, DateTimeOffset at, CancellationToken ct) =>
        Leave(happened.RegistrationId, "The registration was withdrawn by the delegation or the Secretariat.", at, ct);

    public Task React(DelegateSubstituted happened, DateTimeOffset at, CancellationToken ct) =>
        Leave(happened.RegistrationId, "The delegation has named somebody else in your place.", at, ct);

    private async Task Leave(RegistrationId id, string reason, DateTimeOffset at, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([id], ct))!;
        foreach (var link in await db.PersonalLinks.Where(l => l.RegistrationId == id && l.RevokedAt == null).ToListAsync(ct)) link.Revoke(at);
        if (await db.BadgePhotos.FindAsync([id], ct) is { } photo) db.BadgePhotos.Remove(photo);
        if (registration.AcceptedAt is not null) await mails.TakeBack(registration, reason, ct);
        await db.MeetConfirmations(registration.MeetingId, at, ct);
    }
}
