using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Whether a body may be called together.</summary>
public static class Convening
{
    /// <summary>The refusal where a working group has no mandate in force, or is not fully chaired, on the day it would meet (study S07 AC3).</summary>
    public static async Task<Result<Done>> MayConvene(this ISecretariatDb db, BodyId id, DateOnly on, DateTimeOffset opens, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        if (!body.Period.Contains(on)) return new BodyErrors.Dissolved(body.Name);
        if (body.Kind is not (BodyKind.ThematicWorkingGroup or BodyKind.RegionalWorkingGroup)) return Done.Value;
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.BodyId == id).ToListAsync(ct);
        if (!mandates.Exists(m => m.InForceOn(on))) return new MandateErrors.NotInForce(body.Name, on);
        return await db.IsFullyPresided(id, opens, ct) ? Done.Value : new MandateErrors.Unchaired(body.Name);
    }
}
