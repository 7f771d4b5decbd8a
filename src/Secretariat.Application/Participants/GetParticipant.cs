using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Everything kept about one participant, under its name of a day.</summary>
/// <param name="ParticipantId">Which.</param>
/// <param name="On">The day.</param>
public sealed record GetParticipant(ParticipantId ParticipantId, DateOnly On) : IQuery<ParticipantDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>One participant in full.</summary>
public sealed record ParticipantDetail(
    Guid Id, string Code, string? Alpha3, string? Numeric, ParticipantKind Kind, string Name, string NameInText, string Language, string? FlagCode,
    Origin Origin, DateOnly? EndedOn,
    IReadOnlyList<string> Successors, IReadOnlyList<DesignationRow> Designations, IReadOnlyList<ParticipationRow> Participations,
    IReadOnlyList<FocalPointRow> FocalPoints, IReadOnlyList<AddresseeRoute> Routes, IReadOnlyList<OfficeHolderRow> Offices, long Version) : IVersioned;

/// <summary>One name.</summary>
public sealed record DesignationRow(string Text, string Language, DesignationKind Kind, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>One interval of taking part.</summary>
public sealed record ParticipationRow(
    Guid Id, ParticipationKind Kind, string From, string Until, Confidence Confidence, SourceKind SourceKind, string? Decision, string? NameAsStated,
    IReadOnlyList<SourceRef> Evidence, string? Note, long Version);

/// <summary>One focal point, from-to.</summary>
public sealed record FocalPointRow(Guid Id, Guid PersonId, string Name, string Email, DateOnly From, DateOnly? Until);

internal sealed class GetParticipantHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetParticipant, ParticipantDetail>
{
    public async Task<Result<ParticipantDetail>> Handle(GetParticipant query, CancellationToken ct)
    {
        var found = await db.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.ParticipantId, ct);
        if (found is null) return AccessErrors.NoSuchThing;
        var taking = await db.Participations.AsNoTracking().Where(p => p.ParticipantId == found.Id).ToListAsync(ct);
        var points = await db.FocalPoints.AsNoTracking().Where(f => f.ParticipantId == found.Id)
            .Join(db.People, f => f.PersonId, p => p.Id, (point, person) => new { point, person }).OrderByDescending(f => f.point.From).ToListAsync(ct);
        var terms = await db.OfficeTerms.AsNoTracking().Where(t => t.HolderId == found.Id).ToListAsync(ct);
        return new ParticipantDetail(
            found.Id.Value, found.Code, found.Alpha3, found.Numeric, found.Kind, found.NameOn(query.On),
            found.NameInTextOn(query.On), found.Language, found.FlagCode, found.Origin,
            found.EndedOn, found.Successors.Select(s => s.Name).ToList(),
            found.Designations.Select(d => new DesignationRow(d.Text, d.Language, d.Kind, d.ValidFrom, d.ValidTo)).ToList(),
            taking.OrderBy(p => p.Period.From).Select(Row).ToList(),
            points.Select(f => new FocalPointRow(f.point.Id.Value, f.person.Id.Value, f.person.PrintedName, f.point.Email, f.point.From, f.point.Until))
                .ToList(),
            found.Routes, await db.ToRows(terms, clock.GetUtcNow(), ct), found.Version);
    }

    private static ParticipationRow Row(Participation p) => new(
        p.Id.Value, p.Kind, p.Period.From.Edtf, p.Period.Until.Edtf, p.Confidence, p.SourceKind, p.Decision, p.NameAsStated, p.Evidence, p.Note, p.Version);
}
