using System.Text.RegularExpressions;

namespace Secretariat.Pdf.Text;

/// <summary>Words that stand in a dictionary of the file and not on a page: titles, alternatives, what a link says.</summary>
internal static partial class TextString
{
    /// <summary>No string may exceed 65,535 bytes (ISO 19005-1, 6.1.12), and nobody listens to more than this.</summary>
    private const int Longest = 4000;

    /// <summary>One clean line; empty when there are no words.</summary>
    public static string Line(string? text, int longest = Longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return string.Empty;
        var line = WhiteSpace().Replace(TextSanitiser.Clean(text), " ").Trim();
        if (line.Length <= longest) return line;
        var end = longest - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>A well-formed language tag (BCP 47), or an <see cref="ArgumentException"/> that says what one looks like.</summary>
    public static string LanguageTag(string tag) =>
        LanguageTagForm().IsMatch(tag) ? tag : throw new ArgumentException($"'{tag}' is no language tag; write \"en\", \"pt-BR\" or \"zh-Hans\".", nameof(tag));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTagForm();
}
