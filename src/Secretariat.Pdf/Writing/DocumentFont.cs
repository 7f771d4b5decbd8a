using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// A face as one file uses it: glyphs, numbered in the order of their first use, and the characters each stands for. What stands for other characters, or is
/// drawn of several parts, has a number of its own, so that every reader finds the characters of a number in one table.
/// </summary>
internal sealed class DocumentFont(FontFace face, int objectId, string resourceName)
{
    private readonly Dictionary<ushort, int> plain = [];
    private readonly Dictionary<Composed, int> composed = [];
    private readonly List<SubsetGlyph> glyphs = [default];
    private readonly List<string> characters = [string.Empty];
    private readonly List<int> advances = [face.AdvanceOf(0)];

    public FontFace Face { get; } = face;

    public int ObjectId { get; } = objectId;

    public string ResourceName { get; } = resourceName;

    /// <summary>The number of a glyph that stands for some characters.</summary>
    public int NumberOf(ushort glyph, ReadOnlySpan<char> words)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(plain, glyph, out var known);
        if (!known) return number = Add(new(glyph, null, 0), words.ToString(), Face.AdvanceOf(glyph));
        return words.SequenceEqual(characters[number]) ? number : NumberOf([new(glyph, 0, 0)], Face.AdvanceOf(glyph), words.ToString());
    }

    /// <summary>The number of a sign drawn of parts; of none, it stands for characters that another sign draws.</summary>
    public int NumberOf(GlyphPart[] parts, int advance, string words)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(composed, new(parts, advance, words), out var known);
        return known ? number : number = Add(new(0, parts, advance), words, advance);
    }

    /// <summary>How far a sign moves on, in font units.</summary>
    public int AdvanceOf(int number) => advances[number];

    public void Write(PdfFile file, PdfBuffer buffer)
    {
        var subset = FontSubset.Cut(Face, CollectionsMarshal.AsSpan(glyphs));
        var name = SubsetTag() + "+" + Face.PostScriptName;
        var (descendant, descriptor, program, cidSet, toUnicode) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());

        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant);
        buffer.Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8);
        file.WriteObject(ObjectId, buffer);

        buffer.Clear();
        buffer.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Ascii(name);
        buffer.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).Reference(descriptor);
        WriteWidths(buffer);
        buffer.Raw(">>"u8);
        file.WriteObject(descendant, buffer);

        WriteDescriptor(buffer, name, program, cidSet);
        file.WriteObject(descriptor, buffer);

        buffer.Clear();
        buffer.Raw("/Length1 "u8).Integer(subset.Length);
        file.WriteStream(program, subset, buffer.Written);
        file.WriteStream(cidSet, CidSet(FontSubset.CountOf(subset)), default, CompressionLevel.NoCompression);
        WriteToUnicode(buffer);
        file.WriteStream(toUnicode, buffer.Written, default);
    }

    private float PerMille(int units) => units * 1000f / Face.Metrics.UnitsPerEm;

    /// <summary>Six capitals from the glyphs of the subset (ISO 32000-1, 9.6.4): different subsets, different names; the same one, the same name.</summary>
    private string SubsetTag()
    {
        List<ushort> said = new(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            said.Add(glyph.Glyph);
            foreach (var part in glyph.Parts ?? []) said.AddRange([part.Glyph, (ushort)part.X, (ushort)part.Y]);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(said)), hash);
        Span<char> tag = stackalloc char[6];
        for (var i = 0; i < tag.Length; i++) tag[i] = (char)('A' + hash[i] % 26);
        return new(tag);
    }

    /// <summary>The commonest width is the default, so that thousands of ideographs, all of one width, need no entry.</summary>
    private void WriteWidths(PdfBuffer buffer)
    {
        var widths = CollectionsMarshal.AsSpan(advances);
        var usual = advances.CountBy(static w => w).MaxBy(static w => (w.Value, w.Key)).Key;
        buffer.Raw("/DW "u8).Number(PerMille(usual)).Raw("/W["u8);
        for (var i = 0; i < widths.Length; i++)
        {
            if (widths[i] == usual) continue;
            buffer.Integer(i).Raw("["u8).Number(PerMille(widths[i]));
            for (; i + 1 < widths.Length && widths[i + 1] != usual; i++) buffer.Raw(" "u8).Number(PerMille(widths[i + 1]));
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
    private static byte[] CidSet(int count)
    {
        var bits = new byte[(count + 7) / 8];
        for (var number = 0; number < count; number++) bits[number / 8] |= (byte)(0x80 >> (number % 8));
        return bits;
    }

    private void WriteToUnicode(PdfBuffer buffer)
    {
        const int mappingsPerBlock = 100;
        buffer.Clear();
        buffer.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8);
        buffer.Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        var mapped = CollectionsMarshal.AsSpan(characters)[1..];
        for (var start = 0; start < mapped.Length; start += mappingsPerBlock)
        {
            var block = mapped.Slice(start, Math.Min(mappingsPerBlock, mapped.Length - start));
            buffer.Integer(block.Length).Raw(" beginbfchar\n"u8);
            for (var i = 0; i < block.Length; i++)
            {
                buffer.Raw("<"u8).Hex16(1 + start + i).Raw("><"u8);
                foreach (var unit in block[i]) buffer.Hex16(unit);
                buffer.Raw(">\n"u8);
            }

            buffer.Raw("endbfchar\n"u8);
        }

        buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }

    private int Add(SubsetGlyph glyph, string words, int advance)
    {
        glyphs.Add(glyph);
        characters.Add(words);
        advances.Add(advance);
        return glyphs.Count - 1;
    }

    private readonly struct Composed(GlyphPart[] parts, int advance, string words) : IEquatable<Composed>
    {
        private readonly GlyphPart[] parts = parts;
        private readonly int advance = advance;
        private readonly string words = words;

        public bool Equals(Composed other) => advance == other.advance && words == other.words && parts.AsSpan().SequenceEqual(other.parts);

        public override bool Equals(object? obj) => obj is Composed other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(words, StringComparer.Ordinal);
            foreach (var part in parts) hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
