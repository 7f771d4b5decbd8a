using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;

namespace Secretariat.Application.Agendas;

/// <summary>At the instant of a hand-over, asks the new holder of an office for what the former one had approved or not yet approved.</summary>
internal sealed class WhenOfficeHandedOver(ISecretariatDb db, TimeProvider clock) : IReactTo<OfficeHandedOver>
{
    public async Task React(OfficeHandedOver happened, DateTimeOffset at, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var inReview = await db.Agendas.Where(a => a.Status == AgendaStatus.InReview && (happened.BodyId == null
            || a.BodyId == happened.BodyId)).ToListAsync(ct);
        foreach (var agenda in inReview)
        {
            // As the offices stand now: the next hand-over may have come before this one was dealt with.
            var offices = await db.OfficesOver(agenda.BodyId, now, ct);
            if (offices.Any(o => o.TermId == happened.OpenedId)) agenda.HandOver(happened.OpenedId, offices, now);
        }
    }
}
