using System.Globalization;
using System.Text;

namespace Secretariat.Domain.Shared;

/// <summary>The one rule for what people type: names and titles are one line, longer texts keep their lines, and neither has characters that steer.</summary>
/// <remarks>
/// Both are in Unicode NFC. What is invisible and turns, hides or ends text is left out rather than refused: it comes with copying from other programs,
/// and whoever pastes a name does not see it. The joiners that Persian, Arabic and Indic words are shaped by stay behind such a letter; elsewhere they only
/// make two names look like one.
/// </remarks>
public static class CleanText
{
    /// <summary>The one character that no text can hold: PostgreSQL stores no text that has it.</summary>
    public const char Unstorable = '\0';

    /// <summary>A name or title: one line, blanks folded into one and none outside, without marks of direction, controls and blanks without width.</summary>
    public static string Line(string? typed)
    {
        if (IsPlain(typed)) return typed ?? "";
        var line = new StringBuilder();
        var (blank, joins) = (false, false);
        foreach (var rune in Composed(typed).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                (blank, joins) = (line.Length > 0, false);
                continue;
            }

            if (IsLeftOut(rune) || Marks(rune.Value) || (IsJoiner(rune) && !joins)) continue;
            joins = Joins(rune, joins);
            if (blank) line.Append(' ');
            blank = false;
            line.Append(rune);
        }

        return line.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A name or title that may be missing: null where nothing is left of it.</summary>
    public static string? OptionalLine(string? typed) => Line(typed) is { Length: > 0 } line ? line : null;

    /// <summary>A longer text: its lines and blanks stay, marks of direction between words too; overrides, embeddings and controls do not.</summary>
    public static string Text(string? typed)
    {
        var text = new StringBuilder();
        foreach (var rune in Composed(typed?.ReplaceLineEndings("\n")).EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !IsLeftOut(rune)) text.Append(rune);
        return text.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>A longer text that may be missing: null where it says nothing, be it blanks or marks of direction alone.</summary>
    public static string? OptionalText(string? typed) => Line(typed).Length > 0 ? Text(typed) : null;

    /// <summary>A line of ASCII without outer and double blanks is clean as it stands, and most lines are that.</summary>
    private static bool IsPlain(string? typed)
    {
        var before = ' ';
        foreach (var c in typed ?? "")
        {
            if (c is < ' ' or > '~' || (c == ' ' && before == ' ')) return false;
            before = c;
        }

        return before != ' ' || string.IsNullOrEmpty(typed);
    }

    private static string Composed(string? typed)
    {
        // Halves of surrogate pairs and the code points that Unicode keeps from use are no characters, and cannot be composed.
        var whole = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
            if (rune != Rune.ReplacementChar && (rune.Value & 0xfffe) != 0xfffe && rune.Value is not (>= 0xfdd0 and <= 0xfdef)) whole.Append(rune);
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Controls; overrides, embeddings and isolates (UAX #9); blanks without width.</summary>
    private static bool IsLeftOut(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0x200b or 0x2060 or 0xfeff;

    /// <summary>Marks of direction (UAX #9).</summary>
    private static bool Marks(int value) => value is 0x061c or 0x200e or 0x200f;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200c or 0x200d;

    /// <summary>Whether a joiner shapes what stands before it: a letter of a script beyond Latin, Greek and Cyrillic, with its marks.</summary>
    private static bool Joins(Rune rune, bool before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => before,
        _ => Rune.IsLetter(rune) && rune.Value >= 0x0530,
    };
}
