using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Access;

/// <summary>Where a thing belongs: the body, meeting, delegation and registration whose roles count. What is null does not narrow it.</summary>
internal sealed record Whereabouts(BodyId? Body = null, MeetingId? Meeting = null, DelegationId? Delegation = null, RegistrationId? Registration = null)
{
    /// <summary>Looks the thing up by one indexed query; null when there is none.</summary>
    public static async Task<Whereabouts?> Find(ISecretariatDb db, Scope scope, CancellationToken ct) => scope switch
    {
        Scope.OfDialogue => new Whereabouts(),
        Scope.OfBody s => await db.Bodies.AsNoTracking().AnyAsync(b => b.Id == s.Id, ct) ? new Whereabouts(s.Id) : null,
        Scope.OfMeeting s => await Meetings(db).Where(m => m.Id == s.Id).Select(m => new Whereabouts(m.BodyId, m.Id, null, null)).FirstOrDefaultAsync(ct),
        Scope.OfAgenda s => await db.Agendas.AsNoTracking().Where(a => a.Id == s.Id)
            .Select(a => new Whereabouts(a.BodyId, a.MeetingId, null, null)).FirstOrDefaultAsync(ct),
        Scope.OfInvitation s => await (
            from i in db.Invitations.AsNoTracking()
            where i.Id == s.Id
            join m in Meetings(db) on i.MeetingId equals m.Id
            select new Whereabouts(m.BodyId, m.Id, i.DelegationId, null)).FirstOrDefaultAsync(ct),
        Scope.OfDelegation s => await (
            from d in db.Delegations.AsNoTracking()
            where d.Id == s.Id
            join m in Meetings(db) on d.MeetingId equals m.Id
            select new Whereabouts(m.BodyId, m.Id, d.Id, null)).FirstOrDefaultAsync(ct),
        Scope.OfRegistration s => await (
            from r in db.Registrations.AsNoTracking()
            where r.Id == s.Id
            join m in Meetings(db) on r.MeetingId equals m.Id
            select new Whereabouts(m.BodyId, m.Id, r.DelegationId, r.Id)).FirstOrDefaultAsync(ct),
        Scope.OfCertificate s => await (
            from c in db.Certificates.AsNoTracking()
            where c.Id == s.Id
            join r in db.Registrations.AsNoTracking() on c.RegistrationId equals r.Id
            join m in Meetings(db) on c.MeetingId equals m.Id
            select new Whereabouts(m.BodyId, m.Id, r.DelegationId, r.Id)).FirstOrDefaultAsync(ct),
        Scope.OfDocument s => await (
            from p in db.IssuedDocuments.AsNoTracking()
            where p.Id == s.Id
            join m in Meetings(db) on p.MeetingId equals m.Id into held
            from m in held.DefaultIfEmpty()
            select new Whereabouts(m == null ? null : m.BodyId, p.MeetingId, p.DelegationId, p.RegistrationId)).FirstOrDefaultAsync(ct),
        Scope.OfCompilation s => await (
            from c in db.Compilations.AsNoTracking()
            where c.Id == s.Id
            join m in Meetings(db) on c.MeetingId equals m.Id
            select new Whereabouts(m.BodyId, m.Id, null, null)).FirstOrDefaultAsync(ct),
        Scope.OfOneself or Scope.Public => new Whereabouts(),
        _ => throw new InvalidOperationException($"{scope.GetType().Name} is nowhere."),
    };

    /// <summary>
    /// Whether a personal link reaches here: its own meeting, within it its own delegation, and as a delegate's link its own registration only.
    /// </summary>
    public bool IsReachedBy(PersonalLink link) =>
        Meeting == link.MeetingId
        && (Delegation is null || Delegation == link.DelegationId)
        && (Registration is null || link.RegistrationId is null || Registration == link.RegistrationId);

    private static IQueryable<Meeting> Meetings(ISecretariatDb db) => db.Meetings.AsNoTracking();
}
