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

/// <summary>Issues the agenda as the meeting adopted it, with what it changed, as the last revision of the provisional agenda.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record IssueAdoptedAgenda(AgendaId AgendaId, long Version, IReadOnlyList<string>? Languages = null) : ICommand<IssuedAgenda>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AdoptedAgenda;
}

internal sealed class IssueAdoptedAgendaValidator : AbstractValidator<IssueAdoptedAgenda>
{
    public IssueAdoptedAgendaValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueAdoptedAgendaHandler(ISecretariatDb db, AgendaPapers papers, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueAdoptedAgenda, IssuedAgenda>
{
    public async Task<Result<IssuedAgenda>> Handle(IssueAdoptedAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        if (agenda.AdoptedAt is not { } adopted) return new AgendaErrors.NotAdopted();
        if (agenda.InForce!.DocumentId is not null) return new AgendaErrors.AdoptedIssued();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == agenda.MeetingId, ct);
        var before = agenda.Editions.Where(e => e.Stage is AgendaStage.Provisional).MaxBy(e => e.Number)!;
        var symbol = meeting.AgendaSymbol(dialogue.SymbolPrefix, agenda.Revision + 1);
        var print = new AgendaToPrint(agenda, meeting, symbol, agenda.Revision + 1)
        {
            Changes = AgendaPapers.Since(before, agenda),
            Unchanged = static phrases => phrases.AdoptedUnchanged,
            Replaces = before.Symbol,
            AdoptedAt = adopted,
        };
        if (!(await papers.Issue(print, DocumentKind.AdoptedAgenda, command.Languages, clock.GetUtcNow(), ct)).TryGet(out var issued, out refusal))
            return refusal;
        return agenda.IssueAdopted(symbol, new IssuedDocumentId(issued.DocumentId)).Match<Result<IssuedAgenda>>(_ => issued, e => e);
    }
}
