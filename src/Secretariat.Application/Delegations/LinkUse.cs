using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>What follows from the first use of a personal link.</summary>
internal static class LinkUse
{
    /// <summary>One answer for links that never were, are over, or were taken back.</summary>
    internal static readonly NotFound NoLonger = new("link.not_working", "This link does not work, or no longer. Ask the secretariat for a new one.");

    /// <summary>Notes it, ends earlier links that this one was asked for in place of, and counts the invitation as received.</summary>
    internal static async Task Use(this ISecretariatDb db, PersonalLink link, DateTimeOffset now, CancellationToken ct)
    {
        if (link is { IsRenewal: true, FirstUsedAt: null })
        {
            foreach (var earlier in await db.PersonalLinks.Where(l => l.RevokedAt == null && l.CreatedAt < link.CreatedAt && l.Purpose == link.Purpose
                && l.DelegationId == link.DelegationId && l.RegistrationId == link.RegistrationId && l.Email.ToLower() == link.Email.ToLower())
                .ToListAsync(ct)) earlier.Revoke(now);
        }

        link.Use(now);
        if (link.Purpose is not LinkPurpose.Nominate || await db.Delegations.FindAsync([link.DelegationId], ct) is not { } delegation) return;
        (await db.Invitations.FindAsync([delegation.InvitationId], ct))?.Acknowledge(now);
    }
}
