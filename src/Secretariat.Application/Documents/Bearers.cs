using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Documents;

/// <summary>For whom the personal papers of a meeting were made, by the names of its delegations and delegates.</summary>
internal sealed class Bearers
{
    private readonly Dictionary<DelegationId, string> _delegations;
    private readonly Dictionary<RegistrationId, (DelegationId Delegation, string Name)> _delegates;

    private Bearers(Dictionary<DelegationId, string> delegations, Dictionary<RegistrationId, (DelegationId Delegation, string Name)> delegates) =>
        (_delegations, _delegates) = (delegations, delegates);

    public static async Task<Bearers> Of(ISecretariatDb db, MeetingId meeting, CancellationToken ct) => new(
        await db.Delegations.AsNoTracking().Where(d => d.MeetingId == meeting).ToDictionaryAsync(d => d.Id, d => d.ParticipantName, ct),
        (await db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting).Select(r => new { r.Id, r.DelegationId, r.PrintedName }).ToListAsync(ct))
            .ToDictionary(r => r.Id, r => (r.DelegationId, r.PrintedName)));

    public string? DelegationOf(IssuedDocument paper) =>
        (paper.DelegationId ?? Registered(paper)?.Delegation) is { } delegation ? _delegations.GetValueOrDefault(delegation) : null;

    public string? DelegateOf(IssuedDocument paper) => Registered(paper)?.Name;

    private (DelegationId Delegation, string Name)? Registered(IssuedDocument paper) =>
        paper.RegistrationId is { } id && _delegates.TryGetValue(id, out var found) ? found : null;
}
