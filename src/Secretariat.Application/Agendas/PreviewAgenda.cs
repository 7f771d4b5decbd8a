using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>The paper of an agenda as it stands now, with DRAFT across each page; nothing is issued.</summary>
/// <param name="AgendaId">Which agenda.</param>
/// <param name="Language">The language of the paper; English when left out.</param>
public sealed record PreviewAgenda(AgendaId AgendaId, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, [.. AccessRule.Secretariat, Role.Chair]);
}

internal sealed class PreviewAgendaHandler(ISecretariatDb db, IPapers papers, AgendaPapers paper, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<PreviewAgenda, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(PreviewAgenda query, CancellationToken ct)
    {
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AgendaId, ct);
        if (agenda is null) return AccessErrors.NoSuchThing;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == agenda.MeetingId, ct);
        var drawn = await paper.Draw(AgendaPapers.Provisional(agenda, meeting, null), dialogue.LanguageFor(query.Language), clock.GetUtcNow(), ct);
        return FileAnswer.Pdf("agenda-draft.pdf", papers.ProvisionalAgenda(drawn).Bytes);
    }
}
