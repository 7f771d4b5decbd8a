using System.Buffers.Text;

namespace Secretariat.Pdf.Reading;

/// <summary>Steps over PDF syntax (ISO 32000-1, 7.2 and 7.3) and tells where each value ends. Whatever is not syntax is a <see
/// cref="FormatException"/>.</summary>
internal static class PdfSyntax
{
    private const int DeepestNesting = 64;

    public static void SkipSpace(ReadOnlySpan<byte> text, ref int at)
    {
        for (; at < text.Length; at++)
        {
            if (IsSpace(text[at])) continue;
            if (text[at] != '%') return;
            while (at < text.Length && text[at] is not ((byte)'\n' or (byte)'\r')) at++;
            if (at == text.Length) return;
        }
    }

    /// <summary>The next value as it is written, a reference such as <c>12 0 R</c> as one.</summary>
    public static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> text, ref int at)
    {
        SkipSpace(text, ref at);
        var start = at;
        SkipValue(text, ref at, 0);
        return text[start..at];
    }

    public static bool TryTake(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> word)
    {
        SkipSpace(text, ref at);
        if (!text[Math.Min(at, text.Length)..].StartsWith(word)) return false;
        at += word.Length;
        return true;
    }

    public static void Take(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> word)
    {
        if (!TryTake(text, ref at, word)) throw Fault(at);
    }

    public static int Integer(ReadOnlySpan<byte> text, ref int at)
    {
        SkipSpace(text, ref at);
        if (at >= text.Length || !Utf8Parser.TryParse(text[at..], out int value, out var length) || value < 0) throw Fault(at);
        at += length;
        return value;
    }

    /// <summary>The object a value refers to; null when the value is none of another object.</summary>
    public static int? Reference(ReadOnlySpan<byte> value)
    {
        var at = 0;
        return value.Length > 0 && char.IsAsciiDigit((char)value[0]) && TryReference(value, ref at, out var id) && at == value.Length ? id : null;
    }

    public static bool TryReference(ReadOnlySpan<byte> text, ref int at, out int id)
    {
        var from = at;
        if (Utf8Parser.TryParse(text[at..], out id, out var length) && id > 0 && Space(text, at + length)
            && Utf8Parser.TryParse(text[(at + length + 1)..], out int generation, out var second) && generation == 0)
        {
            at += length + 1 + second;
            if (TryTake(text, ref at, "R"u8) && (at == text.Length || !IsRegular(text[at]))) return true;
        }

        at = from;
        return false;
    }

    public static FormatException Fault(int at) => new($"The file is no PDF that can be read: unexpected syntax at byte {at}.");

    private static void SkipValue(ReadOnlySpan<byte> text, ref int at, int depth)
    {
        if (at >= text.Length || depth > DeepestNesting) throw Fault(at);
        switch (text[at])
        {
            case (byte)'<' when at + 1 < text.Length && text[at + 1] == '<':
                SkipNested(text, ref at, depth, "<<"u8, ">>"u8);
                break;
            case (byte)'[':
                SkipNested(text, ref at, depth, "["u8, "]"u8);
                break;
            case (byte)'<':
                var length = text[at..].IndexOf((byte)'>');
                if (length < 0) throw Fault(at);
                at += length + 1;
                break;
            case (byte)'(':
                SkipLiteral(text, ref at);
                break;
            case (byte)'/':
                at++;
                SkipRegular(text, ref at);
                break;
            default:
                if (char.IsAsciiDigit((char)text[at]) && TryReference(text, ref at, out _)) break;
                var start = at;
                SkipRegular(text, ref at);
                if (at == start) throw Fault(at);
                break;
        }
    }

    private static void SkipNested(ReadOnlySpan<byte> text, ref int at, int depth, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        at += open.Length;
        while (!TryTake(text, ref at, close)) SkipValue(text, ref at, depth + 1);
    }

    private static void SkipLiteral(ReadOnlySpan<byte> text, ref int at)
    {
        for (var open = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '(') open++;
            else if (text[at] == ')' && --open == 0)
            {
                at++;
                return;
            }
        }

        throw Fault(at);
    }

    private static void SkipRegular(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && IsRegular(text[at])) at++;
    }

    private static bool Space(ReadOnlySpan<byte> text, int at) => at < text.Length && IsSpace(text[at]);

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b)
        && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
