using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Agendas;
using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Tells the secretariat which chair says that another text was adopted, and which.</summary>
internal sealed class WhenConclusionsReturned(ISecretariatDb db, ChairNews news) : IReactTo<ConclusionsReturned>
{
    public async Task React(ConclusionsReturned happened, DateTimeOffset at, CancellationToken ct)
    {
        var body = await db.Conclusions.Where(c => c.Id == happened.ConclusionsId).Select(c => c.BodyId).SingleAsync(ct);
        await news.WriteToSecretariat(happened.MeetingId, $"conclusions/{happened.ConclusionsId.Value:N}/returned/{happened.Number}",
            "Conclusions returned",
            $"{await db.NameInOffice(body, happened.ReturnedBy, at, ct)}, says that this is not the text that was adopted:\n\n{happened.Comment}",
            ct);
    }
}
