namespace Secretariat.Pdf.Text;

internal enum LineBreak : byte
{
    None,

    /// <summary>Only where the line would tear a word otherwise.</summary>
    Held,

    /// <summary>Only where what leans on the next words does not fit on one line with them.</summary>
    Leaning,
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
                breaks[at] = Icu.BreakStatus(handle) >= HardStatus ? LineBreak.Forced : Holds(text, at) ? LineBreak.Held
                    : LeansOnDate(text, at) ? LineBreak.Leaning : LineBreak.Allowed;
        }
    }

    /// <summary>
    /// What officers never part at the end of a line: an ordinal (34-е) and what it counts, a range (20–21), a symbol (BP/SOM.34), a day, its month and the
    /// year, a currency or sign of number and its figure, a word and the number that ends its phrase (day 1,), an office and its state in brackets, an
    /// address.
    /// </summary>
    private static bool Holds(ReadOnlySpan<char> text, int at) => at > 1 && text[at - 1] switch
    {
        '-' or '\u2013' when char.IsDigit(text[at - 2]) && char.IsLetterOrDigit(text[at]) => true,
        '-' => IsInAddress(text, at),
        '/' => (IsOfSymbol(text[at - 2]) && IsOfSymbol(text[at])) || IsInAddress(text, at),
        ' ' => HoldsWords(WordBefore(text, at - 1), text[at..]) || EndsDate(text, at) || JoinsDays(text, at) || EndsPhrase(text, at) || IsAside(text[at..]),
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
        word = word[(word.LastIndexOfAny("\u2013(\u2068\u0648") + 1)..];
        var digits = 0;
        while (digits < word.Length && char.IsDigit(word[digits])) digits++;
        if (digits is 0 or > 3) return false;
        var ending = word[digits..];
        if (ending.IsEmpty) return digits < 3 && IsMonthOfDate(next);
        return ending is "." or "st" or "nd" or "rd" or "th" or "e" or "re" or "er"
            || (ending[0] == '-' && ending.Length is 2 or 3 && char.IsLetter(ending[1]));
    }

    /// <summary>The year after a day and its month.</summary>
    private static bool EndsDate(ReadOnlySpan<char> text, int at)
    {
        if (!IsFigure(text[at..], 4)) return false;
        var month = WordBefore(text, at - 1);
        var start = at - 1 - month.Length;
        if (month.Length < 3 || start < 2 || !AreLetters(month)) return false;
        var day = WordBefore(text, start - 1);
        return !day.IsEmpty && (char.IsDigit(day[^1]) || day.EndsWith("er", StringComparison.Ordinal)) && HoldsWords(day, text[start..]);
    }

    /// <summary>"5 et 6 décembre 2024": on both sides of the word between the days.</summary>
    private static bool JoinsDays(ReadOnlySpan<char> text, int at)
    {
        // Arabic writes its "and" on the second day: "5 و6 ديسمبر 2024".
        if (text[at] == '\u0648' && IsDay(WordBefore(text, at - 1)) && text[at..].IndexOf(' ') is > 1 and <= 3 and var joined)
            return IsDay(text[(at + 1)..(at + joined)]) && IsMonthOfDate(text[(at + joined + 1)..]);
        var start = at;
        if (IsShortWord(WordBefore(text, at - 1), out var length)) start = at - 1 - length;
        if (start < 2) return false;
        var day = WordBefore(text, start - 1);
        var rest = text[start..];
        var end = rest.IndexOf(' ');
        if (!IsDay(day) || end < 1 || !IsShortWord(rest[..end], out _)) return false;
        rest = rest[(end + 1)..];
        end = rest.IndexOfAny(' ', '\u00A0');
        return end > 0 && IsDay(rest[..end]) && IsMonthOfDate(rest[(end + 1)..]);
    }

    /// <summary>
    /// The preposition before a date, which is not left behind at the end of a line: "on 27 June 2024", "du 5 août 2024", "с 5 августа 2024".
    /// </summary>
    private static bool LeansOnDate(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] != ' ' || !char.IsDigit(text[at]) || !IsPreposition(WordBefore(text, at - 1))) return false;
        var end = text[at..].IndexOfAny(' ', '\u00A0');
        if (end < 0) return false;
        var day = text.Slice(at, end);
        var next = text[(at + end + 1)..];
        return (IsMonthOfDate(next) && HoldsWords(day, next)) || (!next.IsEmpty && JoinsDays(text, at + end + 1));
    }

    /// <summary>Of English, French and Russian; other languages have none before a date, and a short word that is none leans on nothing.</summary>
    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "on" or "of" or "by" or "to" or "le" or "les" or "du" or "des" or "au" or "с" or "по" or "от" or "до" or "к" or "на";

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        word = word.TrimStart('\u2068').TrimStart('(');
        return word.Length is 1 or 2 && char.IsDigit(word[0]) && char.IsDigit(word[^1]);
    }

    private static bool IsShortWord(ReadOnlySpan<char> word, out int length)
    {
        length = word.Length;
        return length is 1 or 2 or 3 && AreLetters(word);
    }

    /// <summary>A number of one or two figures with a sign after it belongs to the word before: "day 1, 14:00", "(item 12)".</summary>
    private static bool EndsPhrase(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsLetter(text[at - 2])) return false;
        var rest = text[at..];
        var digits = IsFigure(rest, 2) ? 2 : IsFigure(rest, 1) ? 1 : 0;
        return digits > 0 && digits < rest.Length && rest[digits] is ',' or ')' or ';' or '\u060C'
            && (digits + 1 == rest.Length || !char.IsDigit(rest[digits + 1]));
    }

    /// <summary>A state, a short remark, and no symbol or figures: brackets that close soon stand on the line of what they say something about.</summary>
    private static bool IsAside(ReadOnlySpan<char> next) => next[0] == '(' && next.IndexOf(')') is > 1 and <= LongestAside and var end
        && next[1..end].IndexOfAnyInRange('/', '9') < 0;

    private const int LongestAside = 24;

    private static bool IsFigure(ReadOnlySpan<char> text, int digits)
    {
        if (text.Length < digits || (text.Length > digits && char.IsLetterOrDigit(text[digits]))) return false;
        foreach (var character in text[..digits])
            if (!char.IsDigit(character)) return false;
        return true;
    }

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsLetter(letter)) return false;
        return true;
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
        if (end < 3 || end + 1 >= next.Length || !AreLetters(next[..end])) return false;
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
