using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>The rows of meetings that an actor may know of: the other half of the access policy.</summary>
public static class VisibleMeetings
{
    /// <summary>All of them for the secretariat; those of their bodies for chairs; the one of their delegation for link holders.</summary>
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Actor actor, ISecretariatDb db, DateTimeOffset at) => actor switch
    {
        Actor.SystemUser => meetings,
        Actor.AccountHolder a => meetings.Where(m =>
            db.Accounts.Any(x => x.Id == a.Id && x.DisabledAt == null && x.Grants.Any(g => g.Role != GrantedRole.Administrator))
            || db.OfficeTerms.Any(t => (t.BodyId == m.BodyId || t.BodyId == null) && t.Office != Office.Rapporteur && t.From <= at && (t.Until == null
                || t.Until > at)
                && t.Exercises.Any(e => e.PersonId == a.PersonId && e.From <= at && (e.Until == null || e.Until > at)))),
        Actor.LinkHolder l => meetings.Where(m => db.Delegations.Any(d => d.Id == l.DelegationId && d.MeetingId == m.Id)),
        _ => meetings.Where(_ => false),
    };
}
