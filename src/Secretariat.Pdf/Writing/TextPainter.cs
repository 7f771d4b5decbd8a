using System.Text;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>Writes shaped text as text objects, with the characters behind each glyph so that copying and reading aloud give the words back.</summary>
internal sealed class TextPainter(DocumentResources resources, PdfBuffer content, float pageHeight)
{
    private readonly List<PlacedCluster> clusters = [];
    private DocumentFont? font;
    private float size;

    /// <summary>The graphics state was restored: the font has to be named again.</summary>
    public void Forget() => font = null;

    /// <summary>Shows text that is a picture of itself, such as a watermark: nobody should find it between the lines it lies behind.</summary>
    public void ShowSilently(ShownText shown, float x, float baseline)
    {
        content.Raw("/Span<</ActualText "u8).Text([]).Raw(">>BDC\n"u8);
        Show(shown, x, baseline);
        content.Raw("EMC\n"u8);
    }

    public void Show(ShownText shown, float x, float baseline)
    {
        var run = shown.Run;
        content.Raw("BT "u8);
        Select(resources.FontFor(run.Face), run.Span.Style.Size);
        var line = new GlyphLine(content, font!, size, pageHeight - baseline);
        if (shown.Hyphen && run.RightToLeft) x += LineBreaker.HyphenWidth(run);
        var end = Place(shown, x);
        if (run.RightToLeft) ShowFromTheRight(ref line, shown);
        else foreach (var cluster in clusters) ShowCluster(ref line, shown, cluster);
        if (shown.Hyphen) ShowHyphen(ref line, run, run.RightToLeft ? x - LineBreaker.HyphenWidth(run) : end);
        if (shown.EndsLeft) ShowSpace(ref line, run, run.RightToLeft && shown.Hyphen ? x - LineBreaker.HyphenWidth(run) : x);
        line.Close();
        content.Raw("ET\n"u8);
    }

    /// <summary>Finds where each cluster of the piece stands, and returns where the last one ends.</summary>
    private float Place(ShownText shown, float x)
    {
        var run = shown.Run;
        var glyphs = run.Shape.Glyphs;
        clusters.Clear();
        for (var i = 0; i < glyphs.Length;)
        {
            var (end, advance) = (i, 0);
            for (; end < glyphs.Length && glyphs[end].Cluster == glyphs[i].Cluster; end++) advance += glyphs[end].Advance;
            var at = run.Start + glyphs[i].Cluster;
            if (at >= shown.Start && at < shown.End)
            {
                clusters.Add(new(i, end - i, at, x));
                x += advance * run.Scale + run.LetterSpacing;
                if (shown.Paragraph.Text[at] is ' ' or '\u00A0') x += shown.SpaceStretch;
            }

            i = end;
        }

        return x;
    }

    /// <summary>
    /// Word by word in the order they are read. Each is one string whose characters stand in the order of the sheet: reversed, which is what the mark around
    /// them says (ISO 32000-1, 14.8.2.3.3), and what readers expect who take no note of it.
    /// </summary>
    private void ShowFromTheRight(ref GlyphLine line, ShownText shown)
    {
        for (var end = clusters.Count; end > 0;)
        {
            var start = end - 1;
            if (IsLetter(start))
                while (start > 0 && IsLetter(start - 1)) start--;
            for (var i = start; i < end; i++) ShowReversed(ref line, shown, clusters[i]);
            line.Close();
            end = start;
        }

        bool IsLetter(int index) => shown.Paragraph.Text[clusters[index].At] is var c && (char.IsLetter(c) || char.IsSurrogate(c));
    }

    /// <summary>A sign of several characters is drawn as the last of them; blanks share its place and stand for the others: all are in order.</summary>
    private void ShowReversed(ref GlyphLine line, ShownText shown, PlacedCluster cluster)
    {
        var run = shown.Run;
        var glyphs = run.Shape.Glyphs.AsSpan(cluster.First, cluster.Count);
        var words = TextOf(shown.Paragraph, run, cluster.At);
        var count = 0;
        foreach (var _ in words.EnumerateRunes()) count++;
        if (count < 2)
        {
            ShowSign(ref line, glyphs, words, cluster.X, run.Scale);
            return;
        }

        var (x, up) = OriginOf(glyphs, cluster.X, run.Scale);
        var parts = PartsOf(glyphs, out var advance);
        for (; count > 0; count--)
        {
            Rune.DecodeLastFromUtf16(words, out _, out var length);
            var share = advance / count;
            line.Add(font!.NumberOf(parts, share, words[^length..].ToString()), x, up, run.Scale);
            x += share * run.Scale;
            words = words[..^length];
            (parts, advance) = ([], advance - share);
        }
    }

    private void ShowSign(ref GlyphLine line, ReadOnlySpan<ShapedGlyph> glyphs, ReadOnlySpan<char> words, float x, float scale)
    {
        (x, var up) = OriginOf(glyphs, x, scale);
        var number = glyphs.Length == 1 ? font!.NumberOf(glyphs[0].Id, words) : font!.NumberOf(PartsOf(glyphs, out var advance), advance, words.ToString());
        line.Add(number, x, up, scale);
    }

    /// <summary>Where the glyph stands on which the others hang.</summary>
    private static (float X, float Up) OriginOf(ReadOnlySpan<ShapedGlyph> glyphs, float x, float scale)
    {
        var origin = BaseOf(glyphs);
        for (var i = 0; i < origin; i++) x += glyphs[i].Advance * scale;
        return (x + glyphs[origin].OffsetX * scale, glyphs[origin].OffsetY * scale);
    }

    private static int BaseOf(ReadOnlySpan<ShapedGlyph> glyphs)
    {
        for (var i = 0; i < glyphs.Length; i++)
            if (glyphs[i].Advance != 0)
                return i;
        return 0;
    }

    /// <summary>The glyphs as parts of one sign, counted from the one on which the others hang; it moves on as far as they do in the face.</summary>
    private GlyphPart[] PartsOf(ReadOnlySpan<ShapedGlyph> glyphs, out int advance)
    {
        var origin = BaseOf(glyphs);
        var (x, up) = (-glyphs[origin].OffsetX, -glyphs[origin].OffsetY);
        for (var i = 0; i < origin; i++) x -= glyphs[i].Advance;
        var parts = new GlyphPart[glyphs.Length];
        advance = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new(glyphs[i].Id, (short)(x + glyphs[i].OffsetX), (short)(up + glyphs[i].OffsetY));
            x += glyphs[i].Advance;
            if (glyphs[i].Advance != 0) advance += font!.Face.AdvanceOf(glyphs[i].Id);
        }

        return parts;
    }

    private void Select(DocumentFont wanted, float wantedSize)
    {
        if (font == wanted && size.Equals(wantedSize)) return;
        (font, size) = (wanted, wantedSize);
        content.Raw("/"u8).Ascii(font.ResourceName).Raw(" "u8).Number(size).Raw(" Tf "u8);
    }

    private void ShowCluster(ref GlyphLine line, ShownText shown, PlacedCluster cluster)
    {
        var run = shown.Run;
        var glyphs = run.Shape.Glyphs.AsSpan(cluster.First, cluster.Count);
        var words = TextOf(shown.Paragraph, run, cluster.At);
        if (glyphs.Length > 1 && IsOneEach(glyphs, words))
        {
            var at = cluster.X;
            foreach (var glyph in glyphs)
            {
                var length = char.IsHighSurrogate(words[0]) ? 2 : 1;
                line.Add(font!.NumberOf(glyph.Id, words[..length]), at + glyph.OffsetX * run.Scale, glyph.OffsetY * run.Scale, run.Scale);
                at += glyph.Advance * run.Scale;
                words = words[length..];
            }

            return;
        }

        ShowSign(ref line, glyphs, words, cluster.X, run.Scale);
    }

    /// <summary>Each glyph is the face's own for one character: a letter, and the marks on it.</summary>
    private bool IsOneEach(ReadOnlySpan<ShapedGlyph> glyphs, ReadOnlySpan<char> words)
    {
        var at = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            if (at == glyphs.Length || font!.Face.GlyphOf(rune.Value) != glyphs[at].Id) return false;
            at++;
        }

        return at == glyphs.Length;
    }

    private void ShowHyphen(ref GlyphLine line, TextRun run, float x)
    {
        var glyph = LineBreaker.HyphenOf(run);
        line.Add(font!.NumberOf(glyph, [TextSanitiser.SoftHyphen]), x, 0, run.Scale);
    }

    private void ShowSpace(ref GlyphLine line, TextRun run, float right)
    {
        line.Close();
        var width = run.Face.AdvanceOf(run.Face.GlyphOf(' '));
        line.Add(font!.NumberOf([], width, " "), right - width * run.Scale, 0, run.Scale);
    }

    /// <summary>The characters a cluster stands for: up to the next cluster of the run.</summary>
    private static ReadOnlySpan<char> TextOf(ShapedParagraph paragraph, TextRun run, int at)
    {
        var end = at + 1;
        while (end < run.End && float.IsNaN(paragraph.Advances[end])) end++;
        var words = paragraph.Text.AsSpan(at, end - at);
        if (words is ['\u00A0']) return " ";
        return words.Contains(TextSanitiser.SoftHyphen) ? words.ToString().Replace("\u00AD", string.Empty, StringComparison.Ordinal) : words;
    }

    /// <summary>Some glyphs of the run, the character they begin with, and where they stand.</summary>
    private readonly record struct PlacedCluster(int First, int Count, int At, float X);
}

/// <summary>Builds one text-showing operator after another: glyphs in one array as long as they stand on the line, a new position where they do not.</summary>
internal ref struct GlyphLine
{
    private readonly PdfBuffer content;
    private readonly DocumentFont font;
    private readonly float size;
    private readonly float y;
    private float drawn;
    private float rise;
    private State state;

    public GlyphLine(PdfBuffer content, DocumentFont font, float size, float y)
    {
        this.content = content;
        this.font = font;
        this.size = size;
        this.y = y;
        drawn = float.NaN;
    }

    private enum State : byte
    {
        Outside,
        Array,
        String,
    }

    /// <summary>Adds a glyph whose origin, but for its own offset, is at <paramref name="x"/>.</summary>
    public void Add(int number, float x, float up, float scale)
    {
        PlaceAt(x, up);
        if (state != State.String) content.Raw("("u8);
        state = State.String;
        content.Code(number);
        drawn += font.AdvanceOf(number) * scale;
    }

    public void Close()
    {
        if (state == State.String) content.Raw(")"u8);
        if (state != State.Outside) content.Raw("]TJ "u8);
        state = State.Outside;
    }

    private void PlaceAt(float x, float up)
    {
        var gap = (x - drawn) * 1000 / size;
        if (float.IsNaN(drawn) || !up.Equals(rise) || Math.Abs(gap) > 20_000)
        {
            Close();
            content.Raw("1 0 0 1 "u8).Number(x).Raw(" "u8).Number(y + up).Raw(" Tm "u8);
            (drawn, rise) = (x, up);
        }
        else if (Math.Abs(gap) >= 0.5f)
        {
            if (state == State.String) content.Raw(")"u8);
            if (state == State.Outside) content.Raw("["u8);
            content.Number(-MathF.Round(gap));
            drawn += MathF.Round(gap) * size / 1000;
            state = State.Array;
            return;
        }

        if (state == State.Outside)
        {
            content.Raw("["u8);
            state = State.Array;
        }
    }
}
