using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>Writes shaped text as text objects, with the characters behind each glyph so that copying and reading aloud give the words back.</summary>
internal sealed class TextPainter(DocumentResources resources, PdfBuffer content, float pageHeight)
{
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
        var line = new GlyphLine(content, font!, size, x, pageHeight - baseline);
        var glyphs = run.Shape.Glyphs;
        if (shown.Hyphen && run.RightToLeft) ShowHyphen(ref line, run);
        for (var i = 0; i < glyphs.Length;)
        {
            var end = i + 1;
            while (end < glyphs.Length && glyphs[end].Cluster == glyphs[i].Cluster) end++;
            var at = run.Start + glyphs[i].Cluster;
            if (at >= shown.Start && at < shown.End) ShowCluster(ref line, shown, glyphs.AsSpan(i, end - i), at);
            i = end;
        }

        if (shown.Hyphen && !run.RightToLeft) ShowHyphen(ref line, run);
        line.Close();
        content.Raw("ET\n"u8);
    }

    private void Select(DocumentFont wanted, float wantedSize)
    {
        if (font == wanted && size.Equals(wantedSize)) return;
        (font, size) = (wanted, wantedSize);
        content.Raw("/"u8).Ascii(font.ResourceName).Raw(" "u8).Number(size).Raw(" Tf "u8);
    }

    private void ShowCluster(ref GlyphLine line, ShownText shown, ReadOnlySpan<ShapedGlyph> cluster, int at)
    {
        var run = shown.Run;
        var words = TextOf(shown.Paragraph, run, at);
        if (!run.Replaced && Spells(cluster, words, run.RightToLeft)) ShowGlyphs(ref line, cluster, run.Scale, static _ => true);
        else ShowSpelledOut(ref line, cluster, run.Scale, words);

        foreach (var glyph in cluster) line.Move(glyph.Advance * run.Scale);
        var extra = run.LetterSpacing + (shown.SpaceStretch > 0 && words is [' '] ? shown.SpaceStretch : 0);
        if (extra != 0) line.Move(extra);
    }

    /// <summary>
    /// The characters go with the glyphs that take up space; dots and vowel signs that hang on them say nothing. Readers take the extent of the words from what is
    /// marked, and a dot below the line would tear the word apart.
    /// </summary>
    private void ShowSpelledOut(ref GlyphLine line, ReadOnlySpan<ShapedGlyph> cluster, float scale, ReadOnlySpan<char> words)
    {
        var spacing = 0;
        foreach (var glyph in cluster)
            if (glyph.Advance != 0)
                spacing++;

        line.BeginActualText(words);
        ShowGlyphs(ref line, cluster, scale, spacing == 0 ? static _ => true : static g => g.Advance != 0);
        line.EndActualText();
        if (spacing == 0 || spacing == cluster.Length) return;
        line.BeginActualText([]);
        ShowGlyphs(ref line, cluster, scale, static g => g.Advance == 0);
        line.EndActualText();
    }

    private void ShowGlyphs(ref GlyphLine line, ReadOnlySpan<ShapedGlyph> cluster, float scale, Predicate<ShapedGlyph> which)
    {
        var before = 0;
        foreach (var glyph in cluster)
        {
            if (which(glyph))
            {
                font!.Use(glyph.Id);
                line.Add(glyph, before, scale);
            }

            before += glyph.Advance;
        }
    }

    private void ShowHyphen(ref GlyphLine line, TextRun run)
    {
        var glyph = LineBreaker.HyphenOf(run);
        font!.Use(glyph);
        line.BeginActualText([TextSanitiser.SoftHyphen]);
        line.Add(new(glyph, 0, run.Face.AdvanceOf(glyph), 0, 0), 0, run.Scale);
        line.Move(LineBreaker.HyphenWidth(run));
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
    private bool Spells(ReadOnlySpan<ShapedGlyph> cluster, ReadOnlySpan<char> words, bool rightToLeft)
    {
        if (cluster.Length == 1) return font!.Stands(cluster[0].Id, words);
        var index = rightToLeft ? cluster.Length - 1 : 0;
        var fits = true;
        while (words.Length > 0 && index >= 0 && index < cluster.Length)
        {
            var length = char.IsHighSurrogate(words[0]) && words.Length > 1 ? 2 : 1;
            fits &= font!.Stands(cluster[index].Id, words[..length]);
            words = words[length..];
            index += rightToLeft ? -1 : 1;
        }

        return fits && words.IsEmpty && index == (rightToLeft ? -1 : cluster.Length);
    }
}

/// <summary>Builds one text-showing operator after another: glyphs in one array as long as they stand on the line, a new position where they do not.</summary>
internal ref struct GlyphLine
{
    private readonly PdfBuffer content;
    private readonly DocumentFont font;
    private readonly float size;
    private readonly float y;
    private float pen;
    private float drawn;
    private float rise;
    private State state;

    public GlyphLine(PdfBuffer content, DocumentFont font, float size, float x, float y)
    {
        this.content = content;
        this.font = font;
        this.size = size;
        this.y = y;
        pen = x;
        drawn = float.NaN;
    }

    private enum State : byte
    {
        Outside,
        Array,
        String,
    }

    /// <summary>Adds a glyph of the cluster at the pen; <paramref name="before"/> is what the glyphs before it take up, in font units.</summary>
    public void Add(ShapedGlyph glyph, int before, float scale)
    {
        PlaceAt(pen + (before + glyph.OffsetX) * scale, glyph.OffsetY * scale);
        if (state != State.String) content.Raw("<"u8);
        state = State.String;
        content.Hex16(glyph.Id);
        drawn += font.Face.AdvanceOf(glyph.Id) * scale;
    }

    public void Move(float points) => pen += points;

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
