using System.Text;
using System.Text.RegularExpressions;

namespace Secretariat.Documents.Shared;

/// <summary>Readies what persons typed for the place where it is printed.</summary>
internal static partial class PaperText
{
    /// <summary>What stands where a record has a gap (study 1.14).</summary>
    public const string Gap = "[...]";

    /// <summary>One line: line feeds, tabs and runs of blanks become one blank.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return string.Empty;
        var line = new StringBuilder(Math.Min(text.Length, 512));
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.ToString();
    }

    /// <summary>One line, or a dash where a table cell would look forgotten.</summary>
    public static string LineOrDash(string? text) => Line(text) is { Length: > 0 } line ? line : "–";

    /// <summary>One line, or the mark of a gap.</summary>
    public static string LineOrGap(string? text) => Line(text) is { Length: > 0 } line ? line : Gap;

    /// <summary>The lines that say something.</summary>
    public static IEnumerable<string> Lines(params IEnumerable<string?> lines) => lines.Select(Line).Where(static line => line.Length > 0);

    /// <summary>Parts that say something, joined.</summary>
    public static string Join(string separator, params IEnumerable<string?> parts) => string.Join(separator, Lines(parts));

    /// <summary>The paragraphs of a text in which a blank line divides; line feeds inside a paragraph stay.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<string> texts) =>
        texts.SelectMany(static text => BlankLine().Split(text)).Select(static text => text.Trim()).Where(static text => text.Length > 0);

    /// <summary>Whether a text has letters that reach higher and lower than Latin, Greek and Cyrillic ones: Hebrew, Arabic, Indic and farther east.</summary>
    public static bool Tall(string? text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u1CFF');

    /// <summary>A centred text in lines of about equal length, so that no word is left alone on the last one.</summary>
    public static string Balanced(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var target = text.Length / (float)((text.Length + longest - 1) / longest);
        var balanced = new StringBuilder(text.Length + 4);
        var line = 0;
        foreach (var word in text.Split(' '))
        {
            if (line > 0 && line + word.Length / 2f > target)
            {
                balanced.Append('\n');
                line = 0;
            }
            else if (line > 0)
            {
                balanced.Append(' ');
                line++;
            }

            balanced.Append(word);
            line += word.Length;
        }

        return balanced.ToString();
    }

    [GeneratedRegex(@"(?:\r?\n[ \t]*){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
