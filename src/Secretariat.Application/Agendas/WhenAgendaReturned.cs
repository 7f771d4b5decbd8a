using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Tells the secretariat which chair asks for what to be changed.</summary>
internal sealed class WhenAgendaReturned(ISecretariatDb db, ChairNews news) : IReactTo<AgendaReturned>
{
    public async Task React(AgendaReturned happened, DateTimeOffset at, CancellationToken ct)
    {
        var body = await db.Agendas.Where(a => a.Id == happened.AgendaId).Select(a => a.BodyId).SingleAsync(ct);
        await news.WriteToSecretariat(happened.AgendaId, $"returned/{happened.Round}", "Agenda returned",
            $"{await db.NameInOffice(body, happened.ReturnedBy, at, ct)}, returned the agenda with this comment:\n\n{happened.Comment}", ct);
    }
}
