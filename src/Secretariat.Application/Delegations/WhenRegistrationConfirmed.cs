using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Delegations;

/// <summary>Sends the confirmation; the last one meets its deadline.</summary>
internal sealed class WhenRegistrationConfirmed(ISecretariatDb db, DelegateMails mails) : IReactTo<RegistrationConfirmed>
{
    public async Task React(RegistrationConfirmed happened, DateTimeOffset at, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([happened.RegistrationId], ct))!;
        await mails.Confirmed(registration, at, ct);
        await db.MeetConfirmations(registration.MeetingId, at, ct);
    }
}
