using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.People;

/// <summary>One person with their history: offices exercised, whose focal point they were, and the delegations they came with.</summary>
/// <param name="PersonId">Who.</param>
public sealed record GetPerson(PersonId PersonId) : IQuery<PersonDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A person and their history.</summary>
/// <param name="Person">Who.</param>
/// <param name="PrintedName">The name as papers print it.</param>
/// <param name="Offices">Offices they exercise or exercised, the latest first.</param>
/// <param name="FocalPoints">Whom they serve or served as focal point, the latest first.</param>
/// <param name="Delegations">Delegations in which somebody with their address was registered, the latest first.</param>
public sealed record PersonDetail(PersonRow Person, string PrintedName, IReadOnlyList<PersonOffice> Offices, IReadOnlyList<PersonFocalPoint> FocalPoints,
    IReadOnlyList<PersonDelegation> Delegations);

/// <summary>An office exercised, from-to.</summary>
public sealed record PersonOffice(Office Office, string BodyCode, Guid? BodyId, Guid HolderId, string Holder, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A time of service as focal point.</summary>
public sealed record PersonFocalPoint(Guid ParticipantId, string Participant, string Email, DateOnly From, DateOnly? Until);

/// <summary>A registration under the person's address.</summary>
public sealed record PersonDelegation(Guid MeetingId, string Meeting, string Dates, Guid DelegationId, string Delegation, DelegateRole Role,
    RegistrationStatus Status);

internal sealed class GetPersonHandler(ISecretariatDb db) : IQueryHandler<GetPerson, PersonDetail>
{
    /// <summary>More than anybody has travelled to.</summary>
    private const int MostDelegations = 100;

    public async Task<Result<PersonDetail>> Handle(GetPerson query, CancellationToken ct)
    {
        var p = await db.People.AsNoTracking().SingleOrDefaultAsync(x => x.Id == query.PersonId, ct);
        if (p is null) return AccessErrors.NoSuchThing;
        var terms = await db.OfficeTerms.AsNoTracking().Where(t => t.Exercises.Any(e => e.PersonId == p.Id)).ToListAsync(ct);
        var points = await db.FocalPoints.AsNoTracking().Where(f => f.PersonId == p.Id).OrderByDescending(f => f.From).ToListAsync(ct);
        var came = p.Email is not { Length: > 0 } email ? [] : await db.Registrations.AsNoTracking().Where(r => r.Email.ToLower() == email.ToLower())
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Registration = r, Delegation = d })
            .Join(db.Meetings, x => x.Delegation.MeetingId, m => m.Id, (x, m) => new { x.Registration, x.Delegation, Meeting = m })
            .OrderByDescending(x => x.Meeting.Schedule.OpensAt).Take(MostDelegations).ToListAsync(ct);
        var ids = terms.Select(t => t.HolderId).Concat(points.Select(f => f.ParticipantId)).Concat(came.Select(c => c.Delegation.ParticipantId)).Distinct()
            .ToList();
        var named = await db.Participants.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
        var codes = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Code, ct);
        return new PersonDetail(
            new PersonRow(p.Id.Value, p.GivenNames, p.FamilyName, p.Honorific, p.Rank, p.FunctionalTitle, p.Institution, p.Email, p.Language, p.Origin,
                p.Version),
            p.PrintedName,
            [.. terms.SelectMany(t => t.Exercises.Where(e => e.PersonId == p.Id).Select(e => new PersonOffice(
                t.Office, t.BodyId is { } body ? codes[body] : ListOfficeHolders.Process, t.BodyId?.Value, t.HolderId.Value,
                named[t.HolderId].NameOn(DateOnly.FromDateTime(e.From.UtcDateTime)), e.From, e.Until ?? t.Until))).OrderByDescending(o => o.From)],
            [.. points.Select(f => new PersonFocalPoint(f.ParticipantId.Value, named[f.ParticipantId].NameOn(f.From), f.Email, f.From, f.Until))],
            [.. came.Select(c => new PersonDelegation(c.Meeting.Id.Value, c.Meeting.NumberedTitle,
                Language.Working.Days(c.Meeting.Schedule.FirstDay, c.Meeting.Schedule.LastDay), c.Delegation.Id.Value,
                named[c.Delegation.ParticipantId].NameOn(c.Meeting.Schedule.FirstDay), c.Registration.Role, c.Registration.Status))]);
    }
}
