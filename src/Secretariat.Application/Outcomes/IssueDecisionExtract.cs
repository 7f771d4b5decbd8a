using FluentValidation;
using Microsoft.EntityFrameworkCore;
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
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Issues an extract of what the adopted conclusions ask of one participant or body, in its language.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ParticipantId">The participant; or else a body.</param>
/// <param name="Of">The body.</param>
/// <param name="Language">The language; that of the participant without one.</param>
public sealed record IssueDecisionExtract(MeetingId MeetingId, ParticipantId? ParticipantId, BodyId? Of, string? Language = null)
    : ICommand<IssuedDocumentId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.FollowUp;
}

internal sealed class IssueDecisionExtractValidator : AbstractValidator<IssueDecisionExtract>
{
    public IssueDecisionExtractValidator()
    {
        RuleFor(c => c.ParticipantId).Must((c, participant) => participant is null != c.Of is null).WithMessage("Name one participant or one body.");
        RuleFor(c => c.Language!).IsLanguageOfPapers().When(c => c.Language is not null);
    }
}

internal sealed class IssueDecisionExtractHandler(
    ISecretariatDb db, IPapers papers, IIssuedDocuments documents, ConclusionsPapers drafts, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueDecisionExtract, IssuedDocumentId>
{
    public async Task<Result<IssuedDocumentId>> Handle(IssueDecisionExtract command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var participant = command.ParticipantId is { } id ? await db.Participants.FindAsync([id], ct) : null;
        if (participant is null && !await db.Bodies.AnyAsync(b => b.Id == command.Of, ct)) return AccessErrors.NoSuchThing;
        if (await db.Conclusions.AsNoTracking().SingleOrDefaultAsync(c => c.MeetingId == command.MeetingId && c.Status == ConclusionsStatus.Issued, ct)
            is not { } conclusions)
            return new OutcomeErrors.NotIssued();
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => o.MeetingId == command.MeetingId).OrderBy(o => o.Number).ToListAsync(ct);
        var (now, language) = (clock.GetUtcNow(), dialogue.LanguageFor(command.Language ?? participant?.Language));
        var symbol = DocumentSymbol.Conclusions(occasion.Meeting.Symbol(dialogue.SymbolPrefix)).Value;
        var addressee = new OutcomeAddressee(command.ParticipantId, command.Of);
        if (await drafts.Extract(conclusions, outcomes, occasion, symbol, addressee, language, now, ct) is not { } paper)
            return new OutcomeErrors.NothingAddressed();
        var delegation = await db.Delegations.Where(d => d.MeetingId == command.MeetingId && d.ParticipantId == command.ParticipantId).Select(d => d.Id)
            .FirstOrDefaultAsync(ct);
        return await documents.Issue(new NewDocument(DocumentKind.DecisionExtract, command.MeetingId, null,
            $"{paper.Title}{language.Colon}{paper.AddressedTo}", FileNames.Pdf($"Extract for {paper.AddressedTo}", symbol, language), language.Tag,
            participant is null ? Distribution.Limited : Distribution.Personal, papers.MeetingDocument(paper), now)
        {
            DelegationId = delegation == default ? null : delegation,
        }, ct);
    }
}
