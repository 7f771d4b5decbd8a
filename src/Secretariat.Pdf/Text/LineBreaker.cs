namespace Secretariat.Pdf.Text;

/// <summary>A line: the characters it holds, how far they reach without the white space at the end, and how high it is.</summary>
internal readonly record struct TextLine(
    int Start, int ContentEnd, int End, float Width, float Height, float Baseline, bool EndsWithHyphen, bool EndsParagraph);

/// <summary>Cuts a paragraph into lines, as full as they may be.</summary>
internal static class LineBreaker
{
    public static List<TextLine> Break(ShapedParagraph paragraph, float available, TextStyle strut, Fonts.FontLibrary fonts)
    {
        var lines = new List<TextLine>();
        var metrics = new LineMetrics(paragraph, strut, fonts);
        var (text, advances, breaks) = (paragraph.Text, paragraph.Advances, paragraph.Breaks);
        var start = 0;
        while (start < text.Length)
        {
            var (width, inkWidth) = (0f, 0f);
            var (lastBreak, lastBreakWidth) = (-1, 0f);
            var (lastLeaning, lastLeaningWidth) = (-1, 0f);
            var (lastHeld, lastHeldWidth) = (-1, 0f);
            var at = start;
            var inkEnd = start;
            for (; at < text.Length; at++)
            {
                if (at > start && breaks[at] != LineBreak.None)
                {
                    if (breaks[at] == LineBreak.Forced) break;
                    if (breaks[at] == LineBreak.Held) (lastHeld, lastHeldWidth) = (at, inkWidth);
                    else if (breaks[at] == LineBreak.Leaning) (lastLeaning, lastLeaningWidth) = (at, inkWidth);
                    else if (FitsWithHyphen(paragraph, at, inkWidth, available)) (lastBreak, lastBreakWidth) = (at, inkWidth);
                }

                var advance = advances[at];
                if (float.IsNaN(advance)) continue;
                width += advance;
                if (IsBlank(text[at]) || TextSanitiser.IsInvisible(text[at])) continue;
                if (width > available + Layout.Space.Tolerance && inkEnd > start) break;
                inkWidth = width;
                inkEnd = at + 1;
            }

            if (at < text.Length && breaks[at] != LineBreak.Forced)
            {
                if (lastBreak > start) (at, inkWidth) = (lastBreak, lastBreakWidth);
                else if (lastLeaning > start) (at, inkWidth) = (lastLeaning, lastLeaningWidth);
                else if (lastHeld > start) (at, inkWidth) = (lastHeld, lastHeldWidth);
                else (at, inkWidth) = TearWord(paragraph, start, at, available);
            }

            var forced = at < text.Length && breaks[at] == LineBreak.Forced;
            lines.Add(metrics.Line(start, at, inkWidth, forced || at == text.Length));
            start = at;
        }

        // A text that ends in a line feed, and an empty one, have an empty last line.
        if (text.Length == 0 || text[^1] == TextSanitiser.LineSeparator) lines.Add(metrics.Line(text.Length, text.Length, 0, true));
        return lines;
    }

    /// <summary>The narrowest width without torn words and the width of the longest unwrapped line.</summary>
    public static Layout.WidthRange Measure(ShapedParagraph paragraph)
    {
        var (min, max, word, line, lineInk, wordInk) = (0f, 0f, 0f, 0f, 0f, 0f);
        for (var i = 0; i < paragraph.Text.Length; i++)
        {
            if (paragraph.Breaks[i] > LineBreak.Held) (word, wordInk) = (0, 0);
            if (paragraph.Breaks[i] == LineBreak.Forced) (line, lineInk) = (0, 0);
            if (float.IsNaN(paragraph.Advances[i])) continue;
            word += paragraph.Advances[i];
            line += paragraph.Advances[i];
            if (IsBlank(paragraph.Text[i])) continue;
            (wordInk, lineInk) = (word, line);
            (min, max) = (Math.Max(min, wordInk), Math.Max(max, lineInk));
        }

        return new(min, max);
    }

    public static bool IsBlank(char c) =>
        c is ' ' or TextSanitiser.LineSeparator or '\u1680' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F' or '\u3000';

    public static float HyphenWidth(TextRun run) => run.Face.AdvanceOf(HyphenOf(run)) * run.Scale;

    public static ushort HyphenOf(TextRun run) => run.Face.GlyphOf('\u2010') is var proper and not 0 ? proper : run.Face.GlyphOf('-');

    private static bool FitsWithHyphen(ShapedParagraph paragraph, int at, float width, float available) =>
        paragraph.Text[at - 1] != TextSanitiser.SoftHyphen
        || width + HyphenWidth(paragraph.Runs[paragraph.RunAt(at - 1)]) <= available + Layout.Space.Tolerance;

    /// <summary>A word wider than the line is cut between clusters; at least one cluster is placed.</summary>
    private static (int At, float Width) TearWord(ShapedParagraph paragraph, int start, int overflow, float available)
    {
        var (at, width) = (start, 0f);
        for (var i = start; i <= overflow && i < paragraph.Text.Length; i++)
        {
            var advance = paragraph.Advances[i];
            if (float.IsNaN(advance)) continue;
            if (i > start && width > 0 && width + advance > available + Layout.Space.Tolerance)
            {
                at = i;
                break;
            }

            width += advance;
            at = i + 1;
        }

        while (at < paragraph.Text.Length && float.IsNaN(paragraph.Advances[at])) at++;
        return (at, width);
    }

    /// <summary>Heights come from the face a style asks for, never from the one that stepped in, so that a foreign name does not push lines apart.</summary>
    private readonly struct LineMetrics(ShapedParagraph paragraph, TextStyle strut, Fonts.FontLibrary fonts)
    {
        public TextLine Line(int start, int end, float width, bool endsParagraph)
        {
            var contentEnd = end;
            while (contentEnd > start && (IsBlank(paragraph.Text[contentEnd - 1]) || TextSanitiser.IsInvisible(paragraph.Text[contentEnd - 1]))) contentEnd--;
            var hyphen = !endsParagraph && contentEnd > start && paragraph.Text[contentEnd - 1] == TextSanitiser.SoftHyphen;
            if (hyphen) width += HyphenWidth(paragraph.Runs[paragraph.RunAt(contentEnd - 1)]);

            var (above, below) = Extent(strut);
            TextStyle? last = null;
            for (var i = paragraph.RunAt(start); i < paragraph.Runs.Length && paragraph.Runs[i].Start < end; i++)
            {
                var style = paragraph.Runs[i].Span.Style;
                if (ReferenceEquals(style, last) || style.Size.Equals(strut.Size)) continue;
                last = style;
                var (up, down) = Extent(style with { LineHeight = strut.LineHeight });
                (above, below) = (Math.Max(above, up), Math.Max(below, down));
            }

            return new(start, contentEnd, end, width, above + below, above, hyphen, endsParagraph);
        }

        private (float Above, float Below) Extent(TextStyle style)
        {
            var metrics = fonts.ChainFor(style).Primary.Metrics;
            var ascent = metrics.Ascender * style.Size / metrics.UnitsPerEm;
            var descent = metrics.Descender * style.Size / metrics.UnitsPerEm;
            var leading = (style.Size * style.LineHeight - ascent - descent) / 2;
            return (ascent + leading, descent + leading);
        }
    }
}
