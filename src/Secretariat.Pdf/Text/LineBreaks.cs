namespace Secretariat.Pdf.Text;

internal enum LineBreak : byte
{
    None,
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
                breaks[at] = Icu.BreakStatus(handle) >= HardStatus ? LineBreak.Forced : Holds(text, at) ? LineBreak.None : LineBreak.Allowed;
        }
    }

    /// <summary>What officers never part at the end of a line: an ordinal (34-е), a range (20–21), a symbol (BP/SOM.34).</summary>
    private static bool Holds(ReadOnlySpan<char> text, int at) => at > 1 && text[at - 1] switch
    {
        '-' or '\u2013' => char.IsDigit(text[at - 2]) && char.IsLetterOrDigit(text[at]),
        '/' => IsOfSymbol(text[at - 2]) && IsOfSymbol(text[at]),
        _ => false,
    };

    private static bool IsOfSymbol(char character) => char.IsUpper(character) || char.IsDigit(character);

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
