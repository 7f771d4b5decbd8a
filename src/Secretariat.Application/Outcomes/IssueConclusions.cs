using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Issues exactly what a chair cleared as the conclusions of the meeting (CONC).</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English they are issued under the same symbol.</param>
public sealed record IssueConclusions(MeetingId MeetingId, long Version, IReadOnlyList<string>? Languages = null)
    : ICommand<IssuedMeetingPaper>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class IssueConclusionsValidator : AbstractValidator<IssueConclusions>
{
    public IssueConclusionsValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueConclusionsHandler(
    ISecretariatDb db, IPapers papers, MeetingPapers issuing, ConclusionsPapers drafts, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueConclusions, IssuedMeetingPaper>
{
    public async Task<Result<IssuedMeetingPaper>> Handle(IssueConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var (meeting, now) = (occasion.Meeting, clock.GetUtcNow());
        await db.KeepSymbol(meeting, dialogue.SymbolPrefix, ct);
        var symbol = DocumentSymbol.Conclusions(meeting.Symbol(dialogue.SymbolPrefix));
        var issued = await issuing.Issue(DocumentKind.Conclusions, meeting, symbol, "Conclusions", command.Languages, async language =>
            papers.MeetingDocument(await drafts.Final(conclusions, occasion, symbol.Value, language, now, ct)),
            phrases => phrases.Conclusions, now, ct);
        if (!issued.TryGet(out var paper, out refusal)) return refusal;
        meeting.Meet(DeadlineKind.FinalConclusions, now);
        return conclusions.Issue(symbol, new(paper.DocumentId), now).Match<Result<IssuedMeetingPaper>>(_ => paper, e => e);
    }
}
