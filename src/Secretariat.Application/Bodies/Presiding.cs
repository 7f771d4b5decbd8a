using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Application.Bodies;

/// <summary>Somebody who presides over a body at an instant.</summary>
/// <param name="TermId">The term of office it follows from.</param>
/// <param name="Office">Chair or Co-Chair.</param>
/// <param name="HolderId">The state that holds the office.</param>
/// <param name="PersonId">The person who exercises it; null while the state has named nobody.</param>
/// <param name="OfTheProcess">Whether the office is the process's rather than the body's own.</param>
public sealed record PresidingOfficer(OfficeTermId TermId, Office Office, ParticipantId HolderId, PersonId? PersonId, bool OfTheProcess);

/// <summary>Who presides over a body: its own Chair or Co-Chairs; where it never had any, those of the process.</summary>
public static class Presiding
{
    /// <summary>Who presides over a body at an instant, the Chair first.</summary>
    public static async Task<IReadOnlyList<PresidingOfficer>> PresidingOver(this ISecretariatDb db, BodyId body, DateTimeOffset at, CancellationToken ct)
    {
        var own = await db.OfficeTerms.AnyAsync(t => t.BodyId == body && t.Office != Office.Rapporteur, ct);
        BodyId? seat = own ? body : null;
        return InTheirSeats(await db.OfficeTerms.AsNoTracking().Running(at).Where(t => t.BodyId == seat && t.Office != Office.Rapporteur).ToListAsync(ct), at);
    }

    /// <summary>
    /// Who presides over a meeting: those in office when it opens; or, where nobody had been named by then and somebody is on the way, when it closes. Its
    /// badges, seats, certificates and report name the same.
    /// </summary>
    public static async Task<IReadOnlyList<PresidingOfficer>> PresidingAt(this ISecretariatDb db, Meeting meeting, CancellationToken ct)
    {
        var opening = await db.PresidingOver(meeting.BodyId, meeting.Schedule.OpensAt, ct);
        if (opening.Any(p => p.PersonId is not null)) return opening;
        var closing = await db.PresidingOver(meeting.BodyId, meeting.Schedule.ClosesAt, ct);
        return closing.Any(p => p.PersonId is not null) ? closing : opening;
    }

    /// <summary>Over which of some bodies a person presides at an instant.</summary>
    public static async Task<IReadOnlySet<BodyId>> PresidedBy(
        this ISecretariatDb db, PersonId person, IReadOnlyCollection<BodyId> bodies, DateTimeOffset at, CancellationToken ct)
    {
        var own = await db.OfficeTerms.Where(t => t.BodyId != null && t.Office != Office.Rapporteur).Select(t => t.BodyId).Distinct().ToListAsync(ct);
        var running = await db.OfficeTerms.AsNoTracking().Running(at).Where(t => t.Office != Office.Rapporteur).ToListAsync(ct);
        var seats = running.ToLookup(t => t.BodyId);
        return bodies.Where(b => InTheirSeats(seats[own.Contains(b) ? b : null], at).Any(p => p.PersonId == person)).ToHashSet();
    }

    /// <remarks>Who acts stands in for a seat, and presides only while its holder has named nobody.</remarks>
    private static IReadOnlyList<PresidingOfficer> InTheirSeats(IEnumerable<OfficeTerm> terms, DateTimeOffset at) =>
        terms.GroupBy(t => (t.Office, t.Seat)).OrderBy(seat => seat.Key.Office).ThenBy(seat => seat.Key.Seat)
            .Select(seat => seat.OrderBy(t => t.ExercisedBy(at) is null).ThenBy(t => t.Acting).First())
            .Select(t => new PresidingOfficer(t.Id, t.Office, t.HolderId, t.ExercisedBy(at), t.BodyId is null)).ToList();

    /// <summary>Whether every seat of those who preside is filled at an instant: a co-chaired body needs both Co-Chairs (study S02 AC2).</summary>
    public static async Task<bool> IsFullyPresided(this ISecretariatDb db, BodyId body, DateTimeOffset at, CancellationToken ct)
    {
        var presiding = await db.PresidingOver(body, at, ct);
        var coChaired = await db.Bodies.AnyAsync(b => b.Id == body && b.CoChaired, ct);
        return coChaired ? presiding.Count(p => p.Office is Office.CoChair) >= 2 : presiding.Any(p => p.Office is Office.Chair);
    }

    /// <summary>The terms that run at an instant.</summary>
    public static IQueryable<OfficeTerm> Running(this IQueryable<OfficeTerm> terms, DateTimeOffset at)
    {
        var instant = at.ToUniversalTime();
        return terms.Where(t => t.From <= instant && (t.Until == null || t.Until > instant));
    }
}
