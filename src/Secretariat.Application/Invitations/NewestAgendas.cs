using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Invitations;

internal static class NewestAgendas
{
    /// <summary>
    /// The agenda that goes with an invitation, when there is one: the one issued last, in the language of the reader where it has that version. One that
    /// prints other dates or another place than the meeting's stays behind until it is issued anew.
    /// </summary>
    public static async Task<IssuedDocument?> NewestAgenda(this ISecretariatDb db, MeetingId meeting, string language, CancellationToken ct)
    {
        if (await db.IsOutdated(meeting, ct)) return null;
        var agendas = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == meeting && d.Kind == DocumentKind.Agenda);
        var newest = await agendas.Where(d => d.Language == Language.Working.Tag).OrderByDescending(d => d.IssuedAt).FirstOrDefaultAsync(ct);
        var wanted = Language.Of(language);
        if (newest is null || wanted == Language.Working) return newest;
        return await agendas.FirstOrDefaultAsync(d => d.Symbol == newest.Symbol && d.Language == wanted.Tag, ct) ?? newest;
    }

    private static async Task<bool> IsOutdated(this ISecretariatDb db, MeetingId id, CancellationToken ct)
    {
        var printed = await db.Agendas.AsNoTracking().Where(a => a.MeetingId == id).SelectMany(a => a.Editions).OrderByDescending(e => e.Number)
            .Select(e => e.WhenAndWhere).FirstOrDefaultAsync(ct);
        return printed is not null && (await db.Meetings.FindAsync([id], ct))!.WhenAndWhere != printed;
    }
}
