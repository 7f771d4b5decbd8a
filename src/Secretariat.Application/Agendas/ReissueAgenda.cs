using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Issues the approved agenda once more, as its next revision, with the dates and the place that the meeting has now; the chairs are not asked
/// again.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English; those of the paper it replaces when left out.</param>
public sealed record ReissueAgenda(AgendaId AgendaId, long Version, IReadOnlyList<string>? Languages = null) : ICommand<IssuedAgenda>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class ReissueAgendaValidator : AbstractValidator<ReissueAgenda>
{
    public ReissueAgendaValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class ReissueAgendaHandler(ISecretariatDb db, AgendaPapers papers, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<ReissueAgenda, IssuedAgenda>
{
    public async Task<Result<IssuedAgenda>> Handle(ReissueAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        var meeting = await db.Meetings.SingleAsync(m => m.Id == agenda.MeetingId, ct);
        var (before, revision, now) = (agenda.InForce?.Symbol, agenda.Revision + 1, clock.GetUtcNow());
        var symbol = meeting.AgendaSymbol(dialogue.SymbolPrefix, revision);
        var languages = command.Languages ?? await db.IssuedDocuments.Where(d => d.Kind == DocumentKind.Agenda && d.Symbol == before)
            .Select(d => d.Language).ToListAsync(ct);
        var print = new AgendaToPrint(agenda, meeting, symbol, revision)
        {
            Replaces = before,
            Unchanged = static phrases => phrases.AgendaReissued,
        };
        if (!(await papers.Issue(print, DocumentKind.Agenda, languages, now, ct)).TryGet(out var issued, out refusal)) return refusal;
        return agenda.Reissue(symbol, new IssuedDocumentId(issued.DocumentId), Sitting.Of(meeting), meeting.WhenAndWhere, now)
            .Match<Result<IssuedAgenda>>(_ => issued, e => e);
    }
}
