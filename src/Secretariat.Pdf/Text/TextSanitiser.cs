using System.Buffers;
using System.Globalization;
using System.Text;

namespace Secretariat.Pdf.Text;

/// <summary>Makes any string safe to set: well-formed, NFC, without control characters, with directional controls that end where the words end.</summary>
internal static class TextSanitiser
{
    public const char LineSeparator = '\u2028';
    public const char SoftHyphen = '\u00AD';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopIsolate = '\u2069';
    private const char PopEmbedding = '\u202C';

    private static readonly SearchValues<char> Embeddings = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static string Clean(string text)
    {
        if (IsPlain(text)) return text;

        var builder = new StringBuilder(text.Length);
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(builder, rune, previous);
            previous = rune;
        }

        var clean = builder.ToString().Normalize(NormalizationForm.FormC);
        return HasEmbeddings(clean) ? Balance(clean) : clean;
    }

    /// <summary>Characters that steer the layout and have no shape.</summary>
    public static bool IsInvisible(char c) =>
        c is LineSeparator or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF';

    public static bool HasEmbeddings(ReadOnlySpan<char> text) => text.ContainsAny(Embeddings);

    /// <summary>Latin text without controls is NFC already, and most text is that.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or (>= '\u007F' and < '\u00A0') or >= '\u0300')
                return false;
        return true;
    }

    private static void Append(StringBuilder builder, Rune rune, Rune previous)
    {
        switch (rune.Value)
        {
            case '\n' when previous.Value == '\r':
                break;
            case '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2029':
                builder.Append(LineSeparator);
                break;
            case '\t':
                builder.Append(' ');
                break;
            default:
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || IsNonCharacter(rune.Value)) break;
                builder.Append(rune.ToString());
                break;
        }
    }

    private static bool IsNonCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Drops closers without opener and closes what is open at the end (UAX #9, X1 to X8).</summary>
    private static string Balance(string text)
    {
        var open = new Stack<char>();
        var builder = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u202A' or '\u202B' or '\u202D' or '\u202E':
                    open.Push(PopEmbedding);
                    break;
                case '\u2066' or '\u2067' or FirstStrongIsolate:
                    open.Push(PopIsolate);
                    break;
                case PopEmbedding:
                    if (open.Count == 0 || open.Peek() != PopEmbedding) continue;
                    open.Pop();
                    break;
                case PopIsolate:
                    if (!open.Contains(PopIsolate)) continue;
                    while (open.Pop() != PopIsolate) builder.Append(PopEmbedding);
                    break;
            }

            builder.Append(c);
        }

        foreach (var closer in open) builder.Append(closer);
        return builder.ToString();
    }
}
