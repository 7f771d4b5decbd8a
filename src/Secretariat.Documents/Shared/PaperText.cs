using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Secretariat.Domain.Shared;

namespace Secretariat.Documents.Shared;

/// <summary>Readies what persons typed for the place where it is printed.</summary>
internal static partial class PaperText
{
    /// <summary>What stands where a record has a gap (study 1.14).</summary>
    public const string Gap = "[...]";

    /// <summary>No name, title or address of the field is longer; what is, is not one and is cut.</summary>
    private const int LongestLine = 1000;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>One line by the rule of names and titles, cut where nobody's name goes on; what must not part at the end of a line stays together.</summary>
    public static string Line(string? text) => Cut(text?.Contains(NoBreakSpace, StringComparison.Ordinal) is true
        ? string.Join(NoBreakSpace, text.Split(NoBreakSpace).Select(CleanText.Line).Where(static part => part.Length > 0))
        : CleanText.Line(text), LongestLine);

    /// <summary>One line for a head, a foot or a narrow column, which must not grow with what was typed.</summary>
    public static string Short(string? text, int longest) => Cut(Line(text), longest);

    /// <summary>One line, or a dash where a table cell would look forgotten.</summary>
    public static string LineOrDash(string? text) => Line(text) is { Length: > 0 } line ? line : "–";

    /// <summary>Who a plate, a badge or a sticker is for: what is one name of two words is never parted between two lines, "the Black / Sea".</summary>
    public static string Designation(string? text) => NameOfTwoWords().Replace(LineOrDash(text), static name => name.Value.Replace(' ', NoBreakSpace));

    /// <summary>One line, or the mark of a gap.</summary>
    public static string LineOrGap(string? text) => Line(text) is { Length: > 0 } line ? line : Gap;

    /// <summary>The lines that say something.</summary>
    public static IEnumerable<string> Lines(params IEnumerable<string?> lines) => lines.Select(Line).Where(static line => line.Length > 0);

    /// <summary>Parts that say something, joined.</summary>
    public static string Join(string separator, params IEnumerable<string?> parts) => string.Join(separator, Lines(parts));

    /// <summary>The paragraphs of a text in which a blank line divides; line feeds inside a paragraph stay.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<string> texts) =>
        texts.SelectMany(static text => BlankLine().Split(text)).Select(static text => Parted(text.Trim()))
            .Where(static text => text.Length > 0);

    /// <summary>
    /// What stands on either side of an Arabic comma is read from the right, also where both are Latin, such as a number of telephone and an address of mail.
    /// </summary>
    private static string Parted(string text) => text.Contains('،', StringComparison.Ordinal) ? CommaBetweenLatin().Replace(text, "،\u200F") : text;

    /// <summary>A text in one paragraph; unlike a name it keeps its marks of direction, by which a code of figures keeps its order.</summary>
    public static string Sentences(string? text) => string.Join(' ', Paragraphs([text ?? ""]));

    /// <summary>The leading of lines that stand together: more of it where one is of a script that reaches higher and lower than Latin letters.</summary>
    public static float Leading(params ReadOnlySpan<string?> lines)
    {
        foreach (var line in lines)
            if (Tall(line)) return 1.6f;
        return 1.25f;
    }

    /// <summary>Whether a text has letters that reach higher and lower than Latin, Greek and Cyrillic ones: Hebrew, Arabic, Indic and farther east.</summary>
    public static bool Tall(string? text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u1CFF');

    /// <summary>Whether a letter bears two marks one above the other, as in NGUYỄN: it reaches higher than the line of others above it allows.</summary>
    public static bool Stacked(string? text)
    {
        var above = 0;
        // Letter by letter: what is no letter, a lone surrogate among it, cannot be taken apart.
        foreach (var c in (text ?? "").EnumerateRunes().Select(r => Rune.IsLetter(r) ? $"{r}".Normalize(NormalizationForm.FormD) : $"{r}").SelectMany(r => r))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) above = 0;
            else if (c is (< '\u0323' or > '\u0333') and not '\u0316' and < '\u0345' && ++above == 2) return true;
        }

        return false;
    }

    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest) return line;
        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return $"{line.AsSpan(0, end).TrimEnd()}…";
    }

    /// <summary>A centred text in lines as equal as its words allow, so that none is left alone on the last one.</summary>
    public static IReadOnlyList<string> Balanced(string text, int longest)
    {
        var words = text.Split(' ');
        var lines = Math.Max(1, (text.Length + longest - 1) / longest);
        for (var width = text.Length / lines; ; width += 2)
            if (Filled(words, width) is var filled && filled.Count <= lines)
                return filled;
    }

    private static List<string> Filled(string[] words, int width)
    {
        List<string> lines = [];
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width) lines[^1] += $" {word}";
            else lines.Add(word);
        }

        return lines;
    }

    [GeneratedRegex(@"(?<=[0-9A-Za-z\u00C0-\u024F])،(?= [+0-9A-Za-z\u00C0-\u024F])", RegexOptions.CultureInvariant)]
    private static partial Regex CommaBetweenLatin();

    /// <summary>Seas and unions within the names of organisations, as the five languages have them.</summary>
    [GeneratedRegex("""
        \b(Black\ Sea|Caspian\ Sea|United\ Nations|European\ Union|High\ Commissioner
        |mer\ Noire|mer\ Caspienne|Nations\ Unies|Union\ européenne|Haut\ Commissariat
        |Ч[её]рного\ моря|Каспийского\ моря|Объедин[её]нных\ Наций|Европейск\w+\ союз\w*|Верховн\w+\ комиссар\w*
        |Hazar\ Denizi|Birleşmiş\ Milletler|Avrupa\ Birliği|Yüksek\ Komiserliği
        |البحر\ الأسود|بحر\ قزوين|الأمم\ المتحدة|الاتحاد\ الأوروبي)\b
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NameOfTwoWords();

    [GeneratedRegex(@"(?:\r?\n[ \t]*){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
