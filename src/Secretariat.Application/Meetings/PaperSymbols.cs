using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

internal static class PaperSymbols
{
    /// <summary>Keeps, with the first paper of a meeting, how the symbols of its papers begin.</summary>
    internal static async Task KeepSymbol(this ISecretariatDb db, Meeting meeting, string process, CancellationToken ct)
    {
        if (meeting.PaperSymbol is not null) return;
        var taken = await db.Meetings.Where(m => m.PaperSymbol != null && m.Id != meeting.Id).Select(m => m.PaperSymbol!).ToListAsync(ct);
        meeting.KeepSymbol(process, taken);
    }
}
