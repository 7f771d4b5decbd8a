using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Saves a new wording of a text. Papers issued before keep theirs.</summary>
/// <param name="Kind">What the text is for.</param>
/// <param name="Language">Its language.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text, in logic-less Mustache.</param>
/// <param name="Version">The version that was seen; 0 when nobody has worded it yet.</param>
/// <param name="Reason">Why; kept with the wording.</param>
public sealed record RewordLetterText(LetterKind Kind, string Language, string Subject, string Body, long Version, string? Reason = null)
    : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class RewordLetterTextValidator : AbstractValidator<RewordLetterText>
{
    public RewordLetterTextValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Language).IsLanguageOfPapers();
        RuleFor(c => c.Subject).NotBlank().MaximumLength(LetterText.MaxSubject);
        RuleFor(c => c.Body).NotEmpty().MaximumLength(LetterText.MaxBody);
        RuleFor(c => c.Reason).MaximumLength(LetterText.MaxReason);
    }
}

internal sealed class RewordLetterTextHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RewordLetterText, Done>
{
    public async Task<Result<Done>> Handle(RewordLetterText command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var text = await db.LetterTexts.SingleOrDefaultAsync(t => t.Kind == command.Kind && t.Language == command.Language, ct);
        if ((text?.Version ?? 0) != command.Version) return new StaleVersion(command.Version, text?.Version ?? 0);
        if (text is not null) return text.Reword(command.Subject, command.Body, user.Actor.Name, now, command.Reason);

        // The delivered wording stays in the history of the text as its first.
        var delivered = LetterWriter.Delivered(command.Kind, Language.Of(command.Language));
        if (!LetterText.Begin(command.Kind, command.Language, delivered.Subject, delivered.Body, LetterWriter.DeliveredBy, now).TryGet(out text,
            out var refusal)) return refusal;
        db.LetterTexts.Add(text);
        return text.Reword(command.Subject, command.Body, user.Actor.Name, now, command.Reason);
    }
}
