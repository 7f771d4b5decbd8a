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
                breaks[at] = Icu.BreakStatus(handle) >= HardStatus ? LineBreak.Forced : LineBreak.Allowed;
        }
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
