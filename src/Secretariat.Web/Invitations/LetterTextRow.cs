using System.Text.RegularExpressions;
using Secretariat.Application.Invitations;
using Secretariat.Domain.Invitations;

namespace Secretariat.Web.Invitations;

/// <summary>A text that staff may word, with every language it has.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Texts">It in each language.</param>
public sealed partial record LetterTextRow(LetterKind Kind, IReadOnlyList<LetterTextLine> Texts)
{
    /// <summary>Its subject for readers: what is filled in stands in angle brackets, as in previews.</summary>
    public string Subject => Field().Replace(Section().Replace(Texts[0].Subject, ""), named => $"‹{named.Groups[1].Value.Replace('_', ' ')}›");

    /// <summary>The languages in which it is worded here, and not as delivered.</summary>
    public IEnumerable<LetterTextLine> Saved => Texts.Where(t => t.SavedAt is not null);

    /// <summary>"French: no. 2, A. Officer, 1 Dec 2026, 00:37 UTC"</summary>
    public static string Told(LetterTextLine text) =>
        $"{Words.LanguageName(text.Language)}: no. {text.Number}, {text.SavedBy}, {Words.Print(text.SavedAt!.Value)}";

    [GeneratedRegex(@"\{\{[#^/][a-z_]+\}\}")]
    private static partial Regex Section();

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}")]
    private static partial Regex Field();
}
