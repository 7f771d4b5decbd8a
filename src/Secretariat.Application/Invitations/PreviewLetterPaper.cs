using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>The paper that a wording, saved or not, would make for a real addressee, marked as a draft; nothing is kept of it.</summary>
public sealed record PreviewLetterPaper(LetterKind Kind, string Language, string Subject, string Body, InvitationId InvitationId) : IQuery<PreviewedPaper>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);
}

internal sealed class PreviewLetterPaperValidator : AbstractValidator<PreviewLetterPaper>
{
    public PreviewLetterPaperValidator()
    {
        RuleFor(q => q.Language).IsLanguageOfPapers();
        RuleFor(q => q.Subject).NotBlank().MaximumLength(LetterText.MaxSubject);
        RuleFor(q => q.Body).NotEmpty().MaximumLength(LetterText.MaxBody);
    }
}

internal sealed class PreviewLetterPaperHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationPapers papers, TimeProvider clock)
    : IQueryHandler<PreviewLetterPaper, PreviewedPaper>
{
    public async Task<Result<PreviewedPaper>> Handle(PreviewLetterPaper query, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(query.InvitationId, null, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (InvitationPapers.KindOf(invitation) != query.Kind) return new LetterTextErrors.NotTheirPaper();
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var wording = new Wording(query.Kind, dialogue.LanguageFor(query.Language), 0, query.Subject, query.Body);
        var made = await papers.Make(invitation, occasion, wording, [], null, dialogue.TodayAtSecretariat(clock.GetUtcNow()), ct);
        return made.TryGet(out var letter, out refusal)
            ? new PreviewedPaper($"draft-{query.Kind}-{query.Language}.pdf", letter.Paper.Bytes, letter.Paper.Warnings) : refusal;
    }
}
