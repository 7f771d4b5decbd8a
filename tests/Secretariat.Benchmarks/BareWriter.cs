using System.IO.Compression;
using HarfBuzzSharp;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Writing;
using Buffer = HarfBuzzSharp.Buffer;
using HarfBuzzFont = HarfBuzzSharp.Font;

namespace Secretariat.Benchmarks;

/// <summary>
/// The least that can be done: shape the lines of a paper by HarfBuzz, cut the faces down, write text where it was. No layout, no tags, no characters behind
/// glyphs, no conformance: a lower limit, not a product.
/// </summary>
internal sealed class BareWriter
{
    private readonly List<List<Line>> pages;
    private readonly Dictionary<FontFace, HarfBuzzFont> fonts = [];

    private BareWriter(List<List<Line>> pages)
    {
        this.pages = pages;
        foreach (var face in pages.SelectMany(static p => p).Select(static l => l.Face).Distinct())
        {
            var font = new HarfBuzzFont(new Face(face.Blob, 0));
            font.SetFunctionsOpenType();
            fonts.Add(face, font);
        }
    }

    private sealed record Line(string Text, FontFace Face, float Size, float X, float Y);

    /// <summary>Takes the lines, faces and places from a finished paper.</summary>
    public static BareWriter For(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return new([.. document.GetPages().Select(static page => page.Letters
            .GroupBy(static l => (l.FontName, Size: Math.Round(l.PointSize, 1), Y: Math.Round(l.StartBaseLine.Y, 1)))
            .Select(static g => new Line(
                string.Concat(g.Select(static l => l.Value)), FaceOf(g.Key.FontName), (float)g.Key.Size, (float)g.First().StartBaseLine.X, (float)g.Key.Y))
            .ToList())]);
    }

    public byte[] Write()
    {
        using var output = new MemoryStream();
        using var file = new PdfFile(output);
        using var content = new PdfBuffer();
        var glyphs = fonts.Keys.ToDictionary(static f => f, static _ => new List<ushort> { 0 });
        var names = fonts.Keys.Select(static (face, i) => (face, i)).ToDictionary(static p => p.face, static p => $"F{p.i}");
        var (pageTree, resources) = (file.Reserve(), file.Reserve());
        List<int> kids = [];
        foreach (var page in pages)
        {
            content.Clear();
            foreach (var line in page) Show(content, line, names[line.Face], glyphs[line.Face]);
            var stream = file.Reserve();
            file.WriteStream(stream, content.Written, default, CompressionLevel.Fastest);
            content.Clear();
            content.Raw("<</Type/Page/MediaBox[0 0 595 842]/Parent "u8).Reference(pageTree).Raw("/Resources "u8).Reference(resources);
            content.Raw("/Contents "u8).Reference(stream).Raw(">>"u8);
            kids.Add(file.WriteObject(content));
        }

        List<(string Name, int Id)> written = [.. fonts.Keys.Select(face => (names[face], WriteFont(file, content, face, [.. glyphs[face]])))];
        content.Clear();
        content.Raw("<</Font<<"u8);
        foreach (var (name, id) in written) content.Raw("/"u8).Ascii(name).Raw(" "u8).Reference(id);
        content.Raw(">>>>"u8);
        file.WriteObject(resources, content);
        content.Clear();
        content.Raw("<</Type/Pages/Count "u8).Integer(kids.Count).Raw("/Kids["u8);
        foreach (var kid in kids) content.Reference(kid).Raw(" "u8);
        content.Raw("]>>"u8);
        file.WriteObject(pageTree, content);
        content.Clear();
        content.Raw("<</Type/Catalog/Pages "u8).Reference(pageTree).Raw(">>"u8);
        var catalog = file.WriteObject(content);
        content.Clear();
        content.Raw("<<>>"u8);
        file.Finish(catalog, file.WriteObject(content));
        return output.ToArray();
    }

    private void Show(PdfBuffer content, Line line, string name, List<ushort> used)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(line.Text);
        buffer.GuessSegmentProperties();
        fonts[line.Face].Shape(buffer);
        content.Raw("BT /"u8).Ascii(name).Raw(" "u8).Number(line.Size).Raw(" Tf "u8).Number(line.X).Raw(" "u8).Number(line.Y).Raw(" Td <"u8);
        foreach (var info in buffer.GetGlyphInfoSpan())
        {
            var number = used.IndexOf((ushort)info.Codepoint);
            if (number < 0)
            {
                number = used.Count;
                used.Add((ushort)info.Codepoint);
            }

            content.Hex16(number);
        }

        content.Raw("> Tj ET\n"u8);
    }

    private static int WriteFont(PdfFile file, PdfBuffer buffer, FontFace face, ushort[] glyphs)
    {
        var (font, descendant, descriptor, program) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        file.WriteStream(program, FontSubset.Cut(face, Array.ConvertAll(glyphs, static g => new SubsetGlyph(g, null, 0))), default);
        buffer.Clear();
        buffer.Raw("<</Type/FontDescriptor/Flags 32/FontName/"u8).Ascii(face.PostScriptName).Raw("/FontFile2 "u8).Reference(program).Raw(">>"u8);
        file.WriteObject(descriptor, buffer);
        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont/"u8).Ascii(face.PostScriptName);
        buffer.Raw("/FontDescriptor "u8).Reference(descriptor);
        buffer.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W["u8);
        buffer.Raw("0["u8);
        foreach (var glyph in glyphs) buffer.Number(face.AdvanceOf(glyph) * 1000f / face.Metrics.UnitsPerEm).Raw(" "u8);
        buffer.Raw("]]>>"u8);
        file.WriteObject(descendant, buffer);
        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"u8).Ascii(face.PostScriptName);
        buffer.Raw("/DescendantFonts["u8).Reference(descendant).Raw("]>>"u8);
        file.WriteObject(font, buffer);
        return font;
    }

    private static FontFace FaceOf(string? name)
    {
        var style = new TextStyle
        {
            Family = name?.Contains("Serif", StringComparison.Ordinal) == true ? FontFamily.Serif : FontFamily.Sans,
            Bold = name?.Contains("Bold", StringComparison.Ordinal) == true,
            Italic = name?.Contains("Italic", StringComparison.Ordinal) == true,
        };
        return FontLibrary.Default.ChainFor(style).Primary;
    }
}
