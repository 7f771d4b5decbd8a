using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Accepted delegates who attended no session, in the order of the list of participants.</summary>
public sealed record ListNoShows(MeetingId MeetingId) : IQuery<IReadOnlyList<NoShow>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>Somebody who did not come.</summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="Name">The name as papers print it.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="WasExcused">Whether the delegation excused them for any session.</param>
public sealed record NoShow(RegistrationId RegistrationId, string Name, string Delegation, bool WasExcused);

internal sealed class ListNoShowsHandler(ISecretariatDb db, DialogueSettings dialogue) : IQueryHandler<ListNoShows, IReadOnlyList<NoShow>>
{
    public async Task<Result<IReadOnlyList<NoShow>>> Handle(ListNoShows query, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.MeetingId, ct);
        if (meeting is null) return AccessErrors.NoSuchThing;
        var people = (await db.DelegationsInOrder(meeting, dialogue, ct)).SelectMany(d => d.Members.Select(m => (Delegation: d.Name, Member: m))).ToList();
        var attendance = await db.AttendanceOf(meeting, people.Select(p => p.Member.Id), ct);
        return people.Zip(attendance).Where(p => !p.Second.WasThere)
            .Select(p => new NoShow(p.First.Member.Id, SeatedDelegation.NameOf(p.First.Member), p.First.Delegation,
            p.Second.Sessions.Any(s => s.Presence.State is PresenceState.Excused))).ToList();
    }
}
