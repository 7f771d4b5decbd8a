using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>Writes shaped text as text objects, with the characters behind each glyph so that copying and reading aloud give the words back.</summary>
internal sealed class TextPainter(DocumentResources resources, PdfBuffer content, float pageHeight)
{
    private readonly List<PlacedCluster> clusters = [];
    private readonly List<(ShapedGlyph Glyph, float X)> marks = [];
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
        ShowMarks(ref line, run.Scale);
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

    /// <summary>Words in the order they are read, the letters inside each from left to right as readers expect them (ISO 32000-1, 14.8.2.3.3).</summary>
    private void ShowFromTheRight(ref GlyphLine line, ShownText shown)
    {
        for (var end = clusters.Count; end > 0;)
        {
            var start = end - 1;
            if (IsLetter(start))
                while (start > 0 && IsLetter(start - 1)) start--;
            for (var i = start; i < end; i++) ShowCluster(ref line, shown, clusters[i]);
            end = start;
        }

        bool IsLetter(int index) => shown.Paragraph.Text[clusters[index].At] is var c && (char.IsLetter(c) || char.IsSurrogate(c));
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
        var spelled = !run.Replaced && !(run.RightToLeft && glyphs.Length > 1) && Spells(glyphs, words);
        if (spelled) ShowGlyphs(ref line, glyphs, cluster.X, run.Scale, deferMarks: false);
        else ShowSpelledOut(ref line, glyphs, cluster.X, run.Scale, words);
    }

    /// <summary>
    /// The characters go with the glyphs that take up space; dots and vowel signs that hang on them are drawn later and say nothing. Readers take the place
    /// of a word from what is marked, and a dot below the line would tear the word apart.
    /// </summary>
    private void ShowSpelledOut(ref GlyphLine line, ReadOnlySpan<ShapedGlyph> glyphs, float x, float scale, ReadOnlySpan<char> words)
    {
        var spacing = 0;
        foreach (var glyph in glyphs)
            if (glyph.Advance != 0)
                spacing++;

        line.BeginActualText(words);
        ShowGlyphs(ref line, glyphs, x, scale, deferMarks: spacing > 0);
        line.EndActualText();
    }

    private void ShowGlyphs(ref GlyphLine line, ReadOnlySpan<ShapedGlyph> glyphs, float x, float scale, bool deferMarks)
    {
        foreach (var glyph in glyphs)
        {
            font!.Use(glyph.Id);
            if (deferMarks && glyph.Advance == 0) marks.Add((glyph, x));
            else line.Add(glyph, x, scale);
            x += glyph.Advance * scale;
        }
    }

    private void ShowMarks(ref GlyphLine line, float scale)
    {
        if (marks.Count == 0) return;
        line.BeginActualText([]);
        foreach (var (glyph, x) in marks) line.Add(glyph, x, scale);
        line.EndActualText();
        marks.Clear();
    }

    private void ShowHyphen(ref GlyphLine line, TextRun run, float x)
    {
        var glyph = LineBreaker.HyphenOf(run);
        font!.Use(glyph);
        line.BeginActualText([TextSanitiser.SoftHyphen]);
        line.Add(new(glyph, 0, run.Face.AdvanceOf(glyph), 0, 0), x, run.Scale);
        line.EndActualText();
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

    /// <summary>True when each glyph stands for one character of its own, so that the font's table says it all.</summary>
    private bool Spells(ReadOnlySpan<ShapedGlyph> cluster, ReadOnlySpan<char> words)
    {
        if (cluster.Length == 1) return font!.Stands(cluster[0].Id, words);
        var fits = true;
        foreach (var glyph in cluster)
        {
            if (words.IsEmpty) return false;
            var length = char.IsHighSurrogate(words[0]) && words.Length > 1 ? 2 : 1;
            fits &= font!.Stands(glyph.Id, words[..length]);
            words = words[length..];
        }

        return fits && words.IsEmpty;
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
    public void Add(ShapedGlyph glyph, float x, float scale)
    {
        PlaceAt(x + glyph.OffsetX * scale, glyph.OffsetY * scale);
        if (state != State.String) content.Raw("<"u8);
        state = State.String;
        content.Hex16(glyph.Id);
        drawn += font.Face.AdvanceOf(glyph.Id) * scale;
    }

    public void BeginActualText(ReadOnlySpan<char> words)
    {
        Close();
        content.Raw("/Span<</ActualText "u8).Text(words).Raw(">>BDC "u8);
    }

    public void EndActualText()
    {
        Close();
        content.Raw("EMC "u8);
    }

    public void Close()
    {
        if (state == State.String) content.Raw(">"u8);
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
            if (state == State.String) content.Raw(">"u8);
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
