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

/// <summary>Issues the annotations to the agenda that is out, under its symbol with Add.1, and every later issue as a revision of that.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record IssueAnnotatedAgenda(AgendaId AgendaId, long Version, IReadOnlyList<string>? Languages = null) : ICommand<IssuedAgenda>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class IssueAnnotatedAgendaValidator : AbstractValidator<IssueAnnotatedAgenda>
{
    public IssueAnnotatedAgendaValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueAnnotatedAgendaHandler(ISecretariatDb db, AgendaPapers papers, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueAnnotatedAgenda, IssuedAgenda>
{
    public async Task<Result<IssuedAgenda>> Handle(IssueAnnotatedAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        var (issue, now) = (agenda.AnnotatedIssues, clock.GetUtcNow());
        if (!agenda.IssueAnnotations().TryGet(out _, out refusal)) return refusal;
        var meeting = await db.Meetings.SingleAsync(m => m.Id == agenda.MeetingId, ct);
        var process = meeting.Symbol(dialogue.SymbolPrefix);
        var print = new AgendaToPrint(agenda, meeting, DocumentSymbol.AnnotatedAgenda(process, issue), issue)
        {
            Replaces = issue == 0 ? null : DocumentSymbol.AnnotatedAgenda(process, issue - 1).Value,
            WithAnnotations = true,
        };
        meeting.Meet(DeadlineKind.AnnotatedAgenda, now);
        return await papers.Issue(print, DocumentKind.AnnotatedAgenda, command.Languages, now, ct);
    }
}
