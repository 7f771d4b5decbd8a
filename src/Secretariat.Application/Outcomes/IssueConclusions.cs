using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
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
    ISecretariatDb db, MeetingPapers issuing, ConclusionsPapers drafts, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueConclusions, IssuedMeetingPaper>
{
    public async Task<Result<IssuedMeetingPaper>> Handle(IssueConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var (meeting, now) = (occasion.Meeting, clock.GetUtcNow());
        var paper = new PaperOfMeeting(DocumentKind.Conclusions, "Conclusions", phrases => phrases.Conclusions, DocumentSymbol.Conclusions,
            (symbol, language) => drafts.Final(conclusions, occasion, symbol.Value, language, now, ct),
            (symbol, document) => conclusions.Issue(symbol, document, now));
        if (!(await issuing.Issue(paper, meeting, command.Languages, now, ct)).TryGet(out var issued, out refusal)) return refusal;
        meeting.Meet(DeadlineKind.FinalConclusions, now);
        return issued;
    }
}
