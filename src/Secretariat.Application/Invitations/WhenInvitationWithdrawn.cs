using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;

namespace Secretariat.Application.Invitations;

/// <summary>With an invitation go its links.</summary>
internal sealed class WhenInvitationWithdrawn(ISecretariatDb db) : IReactTo<InvitationWithdrawn>
{
    public async Task React(InvitationWithdrawn happened, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var link in await db.PersonalLinks.Where(l => l.DelegationId == happened.DelegationId && l.RevokedAt == null).ToListAsync(ct)) link.Revoke(at);
    }
}
