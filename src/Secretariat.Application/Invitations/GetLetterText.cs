using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>One text with all its wordings and the fields it may use.</summary>
public sealed record GetLetterText(LetterKind Kind, string Language) : IQuery<LetterTextDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A text. Version 0, and no id, mean that nobody has worded it yet.</summary>
public sealed record LetterTextDetails(Guid? Id, LetterKind Kind, string Language, IReadOnlyList<string> Fields, IReadOnlyList<LetterWording> Wordings,
    long Version) : IVersioned;

/// <summary>One wording, the newest first.</summary>
public sealed record LetterWording(int Number, string Subject, string Body, string SavedBy, DateTimeOffset? SavedAt, string? Reason);

internal sealed class GetLetterTextHandler(ISecretariatDb db) : IQueryHandler<GetLetterText, LetterTextDetails>
{
    public async Task<Result<LetterTextDetails>> Handle(GetLetterText query, CancellationToken ct)
    {
        if (!Language.All.Any(l => l.Tag == query.Language)) return AccessErrors.NoSuchThing;
        var text = await db.LetterTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == query.Kind && t.Language == query.Language, ct);
        var delivered = LetterWriter.Delivered(query.Kind, Language.Of(query.Language));
        IReadOnlyList<LetterWording> wordings = text is null
            ? [new LetterWording(1, delivered.Subject, delivered.Body, LetterWriter.DeliveredBy, null, null)]
            : [.. text.Versions.OrderByDescending(v => v.Number)
                .Select(v => new LetterWording(v.Number, v.Subject, v.Body, v.SavedBy, v.SavedAt, v.Reason))];
        return new LetterTextDetails(text?.Id.Value, query.Kind, query.Language, [.. LetterFields.Of(query.Kind)], wordings, text?.Version ?? 0);
    }
}
