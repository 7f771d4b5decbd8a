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

/// <summary>Tables the draft as L.1, or its revision: not yet agreed, and open for comments until a day.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="CommentsUntil">By when comments are asked for.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record TableConclusions(MeetingId MeetingId, long Version, DateOnly? CommentsUntil, IReadOnlyList<string>? Languages = null)
    : ICommand<IssuedMeetingPaper>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class TableConclusionsValidator : AbstractValidator<TableConclusions>
{
    public TableConclusionsValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class TableConclusionsHandler(
    ISecretariatDb db, MeetingPapers issuing, ConclusionsPapers drafts, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<TableConclusions, IssuedMeetingPaper>
{
    public async Task<Result<IssuedMeetingPaper>> Handle(TableConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var (meeting, now) = (occasion.Meeting, clock.GetUtcNow());
        var paper = new PaperOfMeeting(DocumentKind.Conclusions, "Draft conclusions", phrases => phrases.DraftConclusions,
            symbol => DocumentSymbol.Limited(symbol, 1).Edition(conclusions.Revision),
            (symbol, language) => drafts.Draft(conclusions, occasion, symbol.Value, command.CommentsUntil, language, now, ct),
            (symbol, document) => conclusions.Table(symbol, document, command.CommentsUntil, meeting.TodayAtVenue(now), now));
        if (!(await issuing.Issue(paper, meeting, command.Languages, now, ct)).TryGet(out var issued, out refusal)) return refusal;
        meeting.Meet(DeadlineKind.DraftConclusions, now);
        return issued;
    }
}
