using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Invitations;

internal static class NewestAgendas
{
    /// <summary>The agenda that goes with an invitation: the one issued last, when there is one.</summary>
    public static Task<IssuedDocument?> NewestAgenda(this ISecretariatDb db, MeetingId meeting, CancellationToken ct) => db.IssuedDocuments.AsNoTracking()
        .Where(d => d.MeetingId == meeting && d.Kind == DocumentKind.Agenda).OrderByDescending(d => d.IssuedAt).FirstOrDefaultAsync(ct);
}
