using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Delegations;

/// <summary>Sends the confirmation.</summary>
internal sealed class WhenRegistrationConfirmed(ISecretariatDb db, DelegateMails mails) : IReactTo<RegistrationConfirmed>
{
    public async Task React(RegistrationConfirmed happened, DateTimeOffset at, CancellationToken ct) =>
        await mails.Confirmed((await db.Registrations.FindAsync([happened.RegistrationId], ct))!, at, ct);
}
