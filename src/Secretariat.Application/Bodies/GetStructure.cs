using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>The bodies of a day, as a tree told by parents, and those that had come to their end by then.</summary>
/// <param name="On">The day.</param>
public sealed record GetStructure(DateOnly On) : IQuery<Structure>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>The bodies of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Active">Those that exist, superiors before those who report to them.</param>
/// <param name="Concluded">Those that had come to their end.</param>
public sealed record Structure(DateOnly On, IReadOnlyList<BodyRow> Active, IReadOnlyList<BodyRow> Concluded);

/// <summary>One body on a day.</summary>
public sealed record BodyRow(
    Guid Id, string Code, string Name, string ShortName, BodyKind Kind, BodyLevel Level, Guid? ParentId, IReadOnlyList<BodyPower> Powers, bool CoChaired,
    string? CadenceStated, string? CadenceNormalised, string From, string Until, Confidence Confidence);

internal sealed class GetStructureHandler(ISecretariatDb db) : IQueryHandler<GetStructure, Structure>
{
    public async Task<Result<Structure>> Handle(GetStructure query, CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().Where(b => b.Period.FromOn <= query.On).ToListAsync(ct);
        var order = bodies.ToDictionary(b => b.Id, b => Depth(b, bodies));
        var rows = bodies.OrderBy(b => order[b.Id]).ThenBy(b => b.Period.FromOn).ThenBy(b => b.Code, StringComparer.Ordinal)
            .ToLookup(b => b.Period.Contains(query.On), Row);
        return new Structure(query.On, rows[true].ToList(), rows[false].ToList());
    }

    internal static BodyRow Row(Body b) => new(
        b.Id.Value, b.Code, b.Name, b.ShortName, b.Kind, b.Level, b.ParentId?.Value, b.Powers, b.CoChaired, b.Cadence.Stated, b.Cadence.Normalised,
        b.Period.From.Edtf, b.Period.Until.Edtf, b.Confidence);

    private static int Depth(Body body, List<Body> all) => all.Find(b => b.Id == body.ParentId) is { } parent ? 1 + Depth(parent, all) : 0;
}
