using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>What a wording, saved or not, would say to a real addressee. Fields that come about only later, such as a link, show as words in angle
/// brackets.</summary>
public sealed record PreviewLetterText(LetterKind Kind, string Language, string Subject, string Body, InvitationId InvitationId) : IQuery<PreviewedText>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);
}

/// <summary>A text filled in for a look.</summary>
public sealed record PreviewedText(string Subject, string Body);

internal sealed class PreviewLetterTextValidator : AbstractValidator<PreviewLetterText>
{
    public PreviewLetterTextValidator()
    {
        RuleFor(q => q.Language).IsLanguageOfPapers();
        RuleFor(q => q.Subject).NotBlank().MaximumLength(LetterText.MaxSubject);
        RuleFor(q => q.Body).NotEmpty().MaximumLength(LetterText.MaxBody);
    }
}

internal sealed class PreviewLetterTextHandler(ISecretariatDb db, DialogueSettings dialogue, ICountryNames countries)
    : IQueryHandler<PreviewLetterText, PreviewedText>
{
    public async Task<Result<PreviewedText>> Handle(PreviewLetterText query, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(query.InvitationId, null, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var language = dialogue.LanguageFor(query.Language);
        var fields = (await db.FieldsOf(invitation, occasion, countries, ct))(language);
        foreach (var later in LetterFields.Of(query.Kind).Where(field => !fields.ContainsKey(field) && IsKnownLater(query.Kind, field)))
            fields[later] = $"‹{later}›";
        var filled = LetterWriter.Fill(new Wording(query.Kind, language, 0, query.Subject, query.Body), fields);
        return filled.TryGet(out var letter, out refusal) ? new PreviewedText(letter.Subject, letter.Body) : refusal;
    }

    /// <summary>What meeting and addressee do not have now, such as a title, they will not have when the text goes out either.</summary>
    private static bool IsKnownLater(LetterKind kind, string field) => field switch
    {
        "reference" => true,
        "salutation" => !LetterFields.MayBeMissing(kind, field),
        _ => !LetterFields.Of(LetterKind.InvitationLetter).Contains(field),
    };
}
