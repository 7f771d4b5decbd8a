using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>What stands against calling a body together, unless the head of the secretariat goes on all the same (study S07 AC3).</summary>
public static class Convening
{
    private static readonly BodyKind[] WorkingGroups = [BodyKind.ThematicWorkingGroup, BodyKind.RegionalWorkingGroup];

    /// <summary>The refusal where a body does not exist, or a working group has no mandate in force, on the day it would meet.</summary>
    public static async Task<Result<Done>> HasMandate(this ISecretariatDb db, BodyId id, DateOnly on, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        if (!body.Period.Contains(on)) return new BodyErrors.NotInBeing(body.Name, on);
        if (!WorkingGroups.Contains(body.Kind)) return Done.Value;
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.BodyId == id).ToListAsync(ct);
        return mandates.Exists(m => m.InForceOn(on)) ? Done.Value : new MandateErrors.NotInForce(body.Name, on);
    }

    /// <summary>The refusal where nobody exercises the chair at an instant, or a working group lacks one of those who preside over it.</summary>
    public static async Task<Result<Done>> IsChaired(this ISecretariatDb db, BodyId id, DateTimeOffset at, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        if (WorkingGroups.Contains(body.Kind) && !await db.IsFullyPresided(id, at, ct)) return new MandateErrors.Unchaired(body.Name);
        return (await db.PresidingOver(id, at, ct)).Any(o => o.PersonId is not null) ? Done.Value : new MeetingErrors.ChairVacant();
    }
}
