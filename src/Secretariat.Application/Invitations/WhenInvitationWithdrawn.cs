using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Delegations;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;

namespace Secretariat.Application.Invitations;

/// <summary>With an invitation go its links and those who were named in answer to it.</summary>
internal sealed class WhenInvitationWithdrawn(ISecretariatDb db, DelegateMails mails) : IReactTo<InvitationWithdrawn>
{
    public async Task React(InvitationWithdrawn happened, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var link in await db.PersonalLinks.Where(l => l.DelegationId == happened.DelegationId && l.RevokedAt == null).ToListAsync(ct)) link.Revoke(at);
        if (await db.Delegations.FindAsync([happened.DelegationId], ct) is not { } delegation) return;
        var live = await db.Registrations.Where(r => r.DelegationId == delegation.Id && RegistrationLifecycle.Live.Contains(r.Status)).ToListAsync(ct);
        foreach (var registration in live.Where(r => RegistrationLifecycle.Permits(r.Status, RegistrationStatus.Withdrawn)))
        {
            if (registration.AcceptedAt is not null) await mails.TakeBack(registration, happened.Reason, ct);
            if (registration.Withdraw().Error is null) delegation.GiveUp(registration.Id);
        }
    }
}
