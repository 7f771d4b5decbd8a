using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;

namespace Secretariat.Application.Agendas;

/// <summary>Asks the new holder of an office for what the former one had approved or not yet approved.</summary>
internal sealed class WhenOfficeHandedOver(ISecretariatDb db) : IReactTo<OfficeHandedOver>
{
    public async Task React(OfficeHandedOver happened, DateTimeOffset at, CancellationToken ct)
    {
        var inReview = await db.Agendas.Where(a => a.Status == AgendaStatus.InReview && (happened.BodyId == null
            || a.BodyId == happened.BodyId)).ToListAsync(ct);
        foreach (var agenda in inReview)
        {
            var offices = await db.OfficesOver(agenda.BodyId, happened.At, ct);
            if (offices.Any(o => o.TermId == happened.OpenedId)) agenda.HandOver(happened.OpenedId, offices, happened.At);
        }
    }
}
