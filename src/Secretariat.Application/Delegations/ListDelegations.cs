using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
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
public sealed record NamedDelegation(Guid Id, string Name);

internal sealed class ListDelegationsHandler(ISecretariatDb db) : IQueryHandler<ListDelegations, IReadOnlyList<NamedDelegation>>
{
    public async Task<Result<IReadOnlyList<NamedDelegation>>> Handle(ListDelegations query, CancellationToken ct) =>
        await db.Invitations.AsNoTracking()
            .Where(i => i.MeetingId == query.MeetingId && i.Status != InvitationStatus.Withdrawn && i.Status != InvitationStatus.Superseded)
            .OrderBy(i => EF.Functions.Collate(i.SortName, Alphabet.Collation)).ThenBy(i => i.Id)
            .Select(i => new NamedDelegation(i.DelegationId.Value, i.ParticipantName))
            .ToListAsync(ct);
}
