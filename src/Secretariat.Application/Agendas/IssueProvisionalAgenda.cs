using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>An agenda as it left the house.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="DocumentId">The paper.</param>
/// <param name="Revision">0 for the first issue, n for Rev.n.</param>
/// <param name="Versions">The papers in other languages.</param>
public sealed record IssuedAgenda(string Symbol, Guid DocumentId, int Revision, IReadOnlyList<LanguageVersion> Versions);

/// <summary>Issues exactly the approved text as the provisional agenda, or as its next revision, under its symbol.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record IssueProvisionalAgenda(AgendaId AgendaId, long Version, IReadOnlyList<string>? Languages = null) : ICommand<IssuedAgenda>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class IssueProvisionalAgendaValidator : AbstractValidator<IssueProvisionalAgenda>
{
    public IssueProvisionalAgendaValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueProvisionalAgendaHandler(ISecretariatDb db, AgendaPapers papers, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueProvisionalAgenda, IssuedAgenda>
{
    public async Task<Result<IssuedAgenda>> Handle(IssueProvisionalAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == agenda.MeetingId, ct);
        await db.KeepSymbol(meeting, dialogue.SymbolPrefix, ct);
        var symbol = meeting.AgendaSymbol(dialogue.SymbolPrefix, agenda.Revision);
        var print = AgendaPapers.Provisional(agenda, meeting, symbol);
        if (!(await papers.Issue(print, DocumentKind.Agenda, command.Languages, now, ct)).TryGet(out var issued, out refusal)) return refusal;
        meeting.Meet(DeadlineKind.ProvisionalAgenda, now);
        return agenda.Issue(symbol, new IssuedDocumentId(issued.DocumentId), Sitting.Of(meeting), meeting.WhenAndWhere, now)
            .Match<Result<IssuedAgenda>>(_ => issued, e => e);
    }
}
