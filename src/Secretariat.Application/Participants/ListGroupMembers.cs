using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Who belonged to a named group of states on a day.</summary>
/// <param name="Code">The group's code: EU, SILK-ROUTES.</param>
/// <param name="Edition">Which list of it; the only or first one when left out.</param>
/// <param name="On">The day.</param>
public sealed record ListGroupMembers(string Code, string? Edition, DateOnly On) : IQuery<GroupMembers>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>The members of a group on a day.</summary>
public sealed record GroupMembers(string Code, string Edition, string Name, string? Source, DateOnly On, IReadOnlyList<GroupMemberRow> Items);

/// <summary>One member of a group.</summary>
public sealed record GroupMemberRow(Guid ParticipantId, string Code, string Name, DateOnly? From, DateOnly? Until);

internal sealed class ListGroupMembersHandler(ISecretariatDb db) : IQueryHandler<ListGroupMembers, GroupMembers>
{
    public async Task<Result<GroupMembers>> Handle(ListGroupMembers query, CancellationToken ct)
    {
        var group = await db.CountryGroups.AsNoTracking().Where(g => g.Code == query.Code && (query.Edition == null || g.Edition == query.Edition))
            .OrderBy(g => g.Edition).FirstOrDefaultAsync(ct);
        if (group is null) return AccessErrors.NoSuchThing;
        var members = group.Members.Where(m => m.HoldsOn(query.On)).ToDictionary(m => m.ParticipantId);
        var states = await db.Participants.AsNoTracking().Where(p => members.Keys.Contains(p.Id)).ToListAsync(ct);
        var rows = states.OrderBy(p => p.SortNameOn(query.On), Alphabet.English)
            .Select(p => new GroupMemberRow(p.Id.Value, p.Code, p.NameOn(query.On), members[p.Id].From, members[p.Id].Until));
        return new GroupMembers(group.Code, group.Edition, group.Name, group.Source, query.On, rows.ToList());
    }
}
