using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>All delegations that are invited to a meeting, to choose one from.</summary>
/// <param name="MeetingId">The meeting.</param>
public sealed record ListDelegations(MeetingId MeetingId) : IQuery<IReadOnlyList<NamedDelegation>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>A delegation by its name.</summary>
/// <param name="Id">The delegation.</param>
/// <param name="Name">The participant.</param>
/// <param name="InvitationId">Its invitation.</param>
/// <param name="Invitation">How far that has come.</param>
/// <param name="Named">How many it has named, those who withdrew aside.</param>
public sealed record NamedDelegation(Guid Id, string Name, Guid InvitationId, InvitationStatus Invitation, int Named);

internal sealed class ListDelegationsHandler(ISecretariatDb db) : IQueryHandler<ListDelegations, IReadOnlyList<NamedDelegation>>
{
    public async Task<Result<IReadOnlyList<NamedDelegation>>> Handle(ListDelegations query, CancellationToken ct) =>
        await db.Invitations.AsNoTracking()
            .Where(i => i.MeetingId == query.MeetingId && i.Status != InvitationStatus.Withdrawn && i.Status != InvitationStatus.Superseded)
            .OrderBy(i => EF.Functions.Collate(i.SortName, Alphabet.Collation)).ThenBy(i => i.Id)
            .Select(i => new NamedDelegation(i.DelegationId.Value, i.ParticipantName, i.Id.Value, i.Status,
                db.Registrations.Count(r => r.DelegationId == i.DelegationId && RegistrationLifecycle.Live.Contains(r.Status))))
            .ToListAsync(ct);
}
