using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Every text that staff may word, in every language it has.</summary>
public sealed record ListLetterTexts : IQuery<LetterTextList>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>All texts.</summary>
public sealed record LetterTextList(IReadOnlyList<LetterTextLine> Items);

/// <summary>A text in a list.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Language">Its language.</param>
/// <param name="Number">The number of the wording in use; 1 is the one delivered with the product.</param>
/// <param name="Subject">The subject in use.</param>
/// <param name="SavedBy">Who saved it.</param>
/// <param name="SavedAt">When it was saved; null for the delivered wording.</param>
public sealed record LetterTextLine(LetterKind Kind, string Language, int Number, string Subject, string SavedBy, DateTimeOffset? SavedAt);

internal sealed class ListLetterTextsHandler(ISecretariatDb db) : IQueryHandler<ListLetterTexts, LetterTextList>
{
    public async Task<Result<LetterTextList>> Handle(ListLetterTexts query, CancellationToken ct)
    {
        var saved = (await db.LetterTexts.AsNoTracking().ToListAsync(ct)).Select(t =>
            new LetterTextLine(t.Kind, t.Language, t.Current.Number, t.Current.Subject, t.Current.SavedBy, t.Current.SavedAt)).ToList();
        var delivered = Enum.GetValues<LetterKind>().SelectMany(kind => Language.All.Select(language => LetterWriter.Delivered(kind, language)))
            .Where(w => w.WantedIn is null && !saved.Exists(t => t.Kind == w.Kind && t.Language == w.Language.Tag))
            .Select(w => new LetterTextLine(w.Kind, w.Language.Tag, w.Number, w.Subject, LetterWriter.DeliveredBy, null));
        return new LetterTextList([.. saved.Concat(delivered).OrderBy(t => t.Kind).ThenBy(t => t.Language, StringComparer.Ordinal)]);
    }
}
