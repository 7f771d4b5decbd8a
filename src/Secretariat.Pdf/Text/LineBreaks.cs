namespace Secretariat.Pdf.Text;

internal enum LineBreak : byte
{
    None,

    /// <summary>Only where the line would tear a word otherwise.</summary>
    Held,
    Allowed,
    Forced,
}

/// <summary>Where lines may end (UAX #14, by ICU). Entry i tells about the place before character i.</summary>
internal static unsafe class LineBreaks
{
    private const int LineType = 2;
    private const int HardStatus = 100;

    [ThreadStatic]
    private static BreakIterator? iterator;

    public static void Resolve(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        breaks.Clear();
        if (text.IsEmpty) return;
        var handle = (iterator ??= new()).Handle;
        var error = 0;
        fixed (char* characters = text)
        {
            Icu.BreaksSetText(handle, characters, text.Length, &error);
            Icu.Check(error);
            for (var at = Icu.BreaksNext(handle); at >= 0 && at < text.Length; at = Icu.BreaksNext(handle))
                breaks[at] = Icu.BreakStatus(handle) >= HardStatus ? LineBreak.Forced : Holds(text, at) ? LineBreak.Held : LineBreak.Allowed;
        }
    }

    /// <summary>
    /// What officers never part at the end of a line: an ordinal (34-е) and what it counts, a range (20–21), a symbol (BP/SOM.34), a day and its month,
    /// a currency or sign of number and its figure, an address at a hyphen.
    /// </summary>
    private static bool Holds(ReadOnlySpan<char> text, int at) => at > 1 && text[at - 1] switch
    {
        '-' or '\u2013' when char.IsDigit(text[at - 2]) && char.IsLetterOrDigit(text[at]) => true,
        '-' => IsInAddress(text, at),
        '/' => text[at - 2] is ':' or '/' || (IsOfSymbol(text[at - 2]) && IsOfSymbol(text[at])),
        ' ' => HoldsWords(WordBefore(text, at - 1), text[at..]),
        _ => false,
    };

    private static bool IsOfSymbol(char character) => char.IsUpper(character) || char.IsDigit(character);

    /// <summary>Whether a place lies in an address of the web or of mail: nobody could tell whether a hyphen at the end of its line belongs to it.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> text, int at)
    {
        var before = WordBefore(text, at);
        if (before.Contains("://", StringComparison.Ordinal)) return true;
        var end = text[at..].IndexOfAny(' ', '\n');
        return before.Contains('@') || (end < 0 ? text[at..] : text.Slice(at, end)).Contains('@');
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end) => text[(text[..end].LastIndexOfAny(" \n\u00A0") + 1)..end];

    private static bool HoldsWords(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (next.IsEmpty) return false;
        if (char.IsDigit(next[0])) return word is "№" or "§" or "n°" or "No." || IsCurrency(word);
        if (!char.IsLetter(next[0])) return false;
        word = word[(word.LastIndexOfAny("\u2013(\u2068") + 1)..];
        var digits = 0;
        while (digits < word.Length && char.IsDigit(word[digits])) digits++;
        if (digits is 0 or > 3) return false;
        var ending = word[digits..];
        if (ending.IsEmpty) return digits < 3 && IsMonthOfDate(next);
        return ending is "." or "st" or "nd" or "rd" or "th" or "e" or "re" or "er"
            || (ending[0] == '-' && ending.Length is 2 or 3 && char.IsLetter(ending[1]));
    }

    /// <summary>The code of a currency stands before its amount (ISO 4217): EUR 215.50.</summary>
    private static bool IsCurrency(ReadOnlySpan<char> word) =>
        word.Length == 3 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2]);

    /// <summary>
    /// A word with a year or the dash of a range after it. Months are not known by their names here: dates stand in any language, and are typed by anybody.
    /// </summary>
    private static bool IsMonthOfDate(ReadOnlySpan<char> next)
    {
        var end = next.IndexOfAny(' ', '\u00A0');
        if (end < 3 || end + 1 >= next.Length) return false;
        foreach (var letter in next[..end])
            if (!char.IsLetter(letter)) return false;
        var rest = next[(end + 1)..];
        return rest[0] == '\u2013' || (rest.Length >= 4 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && char.IsDigit(rest[2]) && char.IsDigit(rest[3]));
    }

    /// <summary>Opening one costs more than breaking a page of text, so each thread keeps its own.</summary>
    private sealed class BreakIterator
    {
        public nint Handle { get; } = Open();

        ~BreakIterator() => Icu.BreaksClose(Handle);

        private static nint Open()
        {
            var error = 0;
            fixed (byte* locale = "en"u8)
            {
                var handle = Icu.BreaksOpen(LineType, locale, null, 0, &error);
                Icu.Check(error);
                return handle;
            }
        }
    }
}
