using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Attendance;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Calls a delegation off when its participant declines or its invitation is withdrawn: those named are withdrawn, nobody moves up.</summary>
internal sealed class Disbanding(ISecretariatDb db, DelegateMails mails)
{
    /// <summary>Withdraws everybody who was named; whoever had been accepted is told why, and their links go with it.</summary>
    public async Task<Result<Done>> Disband(DelegationId id, string reason, CancellationToken ct)
    {
        if (await db.HeldDelegation(id, ct) is not { } delegation) return Done.Value;
        var live = await db.Registrations.Where(r => r.DelegationId == id && RegistrationLifecycle.Live.Contains(r.Status)).ToListAsync(ct);
        if (await db.WhyNotWithdrawn(delegation.MeetingId, live, ct) is { } here) return here;
        foreach (var registration in live)
        {
            if (registration.AcceptedAt is not null) await mails.TakeBack(registration, reason, ct);
            if (!registration.Withdraw().TryGet(out _, out var refusal)) return refusal;
            delegation.GiveUp(registration.Id);
            await db.TravelDocuments.Destroy(registration.Id, ct);
        }

        return Done.Value;
    }
}

internal static class Disbandings
{
    /// <summary>The delegation, held so that nobody is named for it beside the act.</summary>
    internal static Task<Delegation?> HeldDelegation(this ISecretariatDb db, DelegationId id, CancellationToken ct) =>
        db.Delegations.FromSql($"SELECT * FROM delegations WHERE id = {id.Value} FOR UPDATE").SingleOrDefaultAsync(ct);
}
