using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Languages;

/// <summary>A text in one of the languages that papers speak.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Text">The text.</param>
public sealed record TextInLanguage(string Language, string Text);

/// <summary>One text in several languages, the English one being what was agreed upon or written first.</summary>
public static class TextsInLanguages
{
    /// <summary>The same as clean text, each language once; languages without words are left out.</summary>
    public static IReadOnlyList<TextInLanguage> Cleaned(this IEnumerable<TextInLanguage> texts) =>
        [.. texts.Select(t => t with { Text = CleanText.OptionalText(t.Text) ?? "" }).Where(t => t.Text.Length > 0).DistinctBy(t => t.Language)];

    /// <summary>Whether there is a text in a language.</summary>
    public static bool Speaks(this IReadOnlyList<TextInLanguage> texts, Language language) => texts.Any(t => t.Language == language.Tag);

    /// <summary>The text in a language; the English one where it is not translated.</summary>
    public static string In(this IReadOnlyList<TextInLanguage> texts, Language language) =>
        (texts.FirstOrDefault(t => t.Language == language.Tag) ?? texts.FirstOrDefault(t => t.Language == Language.Working.Tag))?.Text ?? "";

    /// <summary>The same texts with the one in a language put in or exchanged.</summary>
    public static IReadOnlyList<TextInLanguage> With(this IReadOnlyList<TextInLanguage> texts, string language, string text) =>
        [.. texts.Where(t => t.Language != language), new TextInLanguage(language, CleanText.Text(text))];
}
