using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Writing;

/// <summary>A face as one file uses it: which glyphs, and which characters each stands for.</summary>
internal sealed class DocumentFont(FontFace face, int objectId, string resourceName)
{
    /// <summary>What a dot or stroke stands for that is only ever a part of a letter: archives want a character for each glyph (ISO 19005-1, 6.3.8).</summary>
    private const string Joiner = "\u200D";

    private readonly Dictionary<ushort, string> characters = [];
    private readonly HashSet<ushort> used = [0];

    public FontFace Face { get; } = face;

    public int ObjectId { get; } = objectId;

    public string ResourceName { get; } = resourceName;

    public void Use(ushort glyph) => used.Add(glyph);

    /// <summary>A glyph stands for the same characters everywhere; where it stands for others, the page must say so (ActualText).</summary>
    public bool Stands(ushort glyph, ReadOnlySpan<char> forText)
    {
        if (!characters.TryGetValue(glyph, out var known))
        {
            characters.Add(glyph, forText.ToString());
            return true;
        }

        return forText.SequenceEqual(known);
    }

    public void Write(PdfFile file, PdfBuffer buffer)
    {
        var glyphs = used.ToArray();
        Array.Sort(glyphs);
        var subset = FontSubset.Cut(Face, glyphs);
        var name = SubsetTag(glyphs) + "+" + Face.PostScriptName;
        var (descendant, descriptor, program, cidSet, toUnicode) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());

        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant);
        buffer.Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8);
        file.WriteObject(ObjectId, buffer);

        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Ascii(name);
        buffer.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).Reference(descriptor);
        WriteWidths(buffer, glyphs);
        buffer.Raw(">>"u8);
        file.WriteObject(descendant, buffer);

        WriteDescriptor(buffer, name, program, cidSet);
        file.WriteObject(descriptor, buffer);

        buffer.Clear();
        buffer.Raw("/Length1 "u8).Integer(subset.Length);
        file.WriteStream(program, subset, buffer.Written);
        file.WriteStream(cidSet, CidSet(glyphs, FontSubset.WithOutlines(subset)), default);
        WriteToUnicode(buffer, glyphs);
        file.WriteStream(toUnicode, buffer.Written, default);
    }

    private float PerMille(int units) => units * 1000f / Face.Metrics.UnitsPerEm;

    /// <summary>Six capitals from the glyphs of the subset (ISO 32000-1, 9.6.4): different subsets, different names; the same one, the same name.</summary>
    private static string SubsetTag(ushort[] glyphs)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(glyphs.AsSpan()), hash);
        Span<char> tag = stackalloc char[6];
        for (var i = 0; i < tag.Length; i++) tag[i] = (char)('A' + hash[i] % 26);
        return new(tag);
    }

    /// <summary>The commonest width is the default, so that thousands of ideographs, all of one width, need no entry.</summary>
    private void WriteWidths(PdfBuffer buffer, ushort[] glyphs)
    {
        var widths = Array.ConvertAll(glyphs, g => Face.AdvanceOf(g));
        var usual = widths.CountBy(static w => w).MaxBy(static w => (w.Value, w.Key)).Key;
        buffer.Raw("/DW "u8).Number(PerMille(usual)).Raw("/W["u8);
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (widths[i] == usual) continue;
            buffer.Integer(glyphs[i]).Raw("["u8).Number(PerMille(widths[i]));
            for (; i + 1 < glyphs.Length && glyphs[i + 1] == glyphs[i] + 1 && widths[i + 1] != usual; i++) buffer.Raw(" "u8).Number(PerMille(widths[i + 1]));
            buffer.Raw("]"u8);
        }

        buffer.Raw("]"u8);
    }

    private void WriteDescriptor(PdfBuffer buffer, string name, int program, int cidSet)
    {
        const int nonsymbolic = 32, serif = 2, italic = 64;
        var metrics = Face.Metrics;
        var flags = nonsymbolic | (Face.Family.Contains("Serif", StringComparison.Ordinal) ? serif : 0) | (metrics.Italic ? italic : 0);
        buffer.Clear();
        buffer.Raw("<</Type/FontDescriptor/FontName/"u8).Ascii(name).Raw("/Flags "u8).Integer(flags).Raw("/FontBBox["u8);
        buffer.Numbers([PerMille(metrics.XMin), PerMille(metrics.YMin), PerMille(metrics.XMax), PerMille(metrics.YMax)]);
        buffer.Raw("]/ItalicAngle "u8).Number(metrics.ItalicAngle).Raw("/Ascent "u8).Number(PerMille(metrics.Ascender));
        buffer.Raw("/Descent "u8).Number(-PerMille(metrics.Descender)).Raw("/CapHeight "u8).Number(PerMille(metrics.CapHeight));
        buffer.Raw("/XHeight "u8).Number(PerMille(metrics.XHeight)).Raw("/StemV "u8).Integer(metrics.Weight >= 600 ? 140 : 88);
        buffer.Raw("/FontFile2 "u8).Reference(program).Raw("/CIDSet "u8).Reference(cidSet).Raw(">>"u8);
    }

    /// <summary>One bit for each glyph in the subset, the parts of composed letters among them (ISO 19005-1, 6.3.5).</summary>
    private static byte[] CidSet(ushort[] shown, List<int> outlined)
    {
        var bits = new byte[Math.Max(shown[^1], outlined.Count > 0 ? outlined[^1] : 0) / 8 + 1];
        foreach (var glyph in shown) bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        foreach (var glyph in outlined) bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        return bits;
    }

    private void WriteToUnicode(PdfBuffer buffer, ushort[] glyphs)
    {
        const int mappingsPerBlock = 100;
        buffer.Clear();
        buffer.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8);
        buffer.Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        var mapped = glyphs.AsSpan(1);
        for (var start = 0; start < mapped.Length; start += mappingsPerBlock)
        {
            var block = mapped.Slice(start, Math.Min(mappingsPerBlock, mapped.Length - start));
            buffer.Integer(block.Length).Raw(" beginbfchar\n"u8);
            foreach (var glyph in block)
            {
                buffer.Raw("<"u8).Hex16(glyph).Raw("><"u8);
                foreach (var unit in characters.GetValueOrDefault(glyph, Joiner)) buffer.Hex16(unit);
                buffer.Raw(">\n"u8);
            }

            buffer.Raw("endbfchar\n"u8);
        }

        buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }
}
