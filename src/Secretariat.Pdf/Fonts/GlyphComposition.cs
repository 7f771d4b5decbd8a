using System.Buffers.Binary;

namespace Secretariat.Pdf.Fonts;

/// <summary>A glyph of a subset: one of the face, or, with <paramref name="Parts"/>, one drawn of several, or of none.</summary>
internal readonly record struct SubsetGlyph(ushort Glyph, GlyphPart[]? Parts, int Advance);

/// <summary>A glyph of the face and how far from the origin it is drawn, in font units.</summary>
internal readonly record struct GlyphPart(ushort Glyph, short X, short Y);

/// <summary>
/// Adds composite glyphs to a cut font. Faces draw an Arabic letter as a stroke and its dots, an Indian syllable as several signs; composed, each is one glyph
/// that stands for its letters, and no reader meets half a letter.
/// </summary>
internal sealed class GlyphComposition
{
    private const uint Head = 0x68656164, Loca = 0x6C6F6361, Glyf = 0x676C7966, Hmtx = 0x686D7478, Hhea = 0x68686561, Maxp = 0x6D617870;
    private const int Words = 0x1, Offsets = 0x2, More = 0x20;

    private readonly byte[] font;
    private readonly byte[][] outlines;
    private readonly (int Advance, int Bearing)[] metrics;
    private int parts;

    public GlyphComposition(byte[] font)
    {
        this.font = font;
        var tables = new OpenTypeTables(font);
        var loca = tables.Table("loca"u8);
        var glyf = tables.Table("glyf"u8);
        var hmtx = tables.Table("hmtx"u8);
        var wide = OpenTypeTables.UInt16(tables.Table("head"u8), 50) == 1;
        var cut = OpenTypeTables.UInt16(tables.Table("maxp"u8), 4);
        var measured = OpenTypeTables.UInt16(tables.Table("hhea"u8), 34);
        outlines = new byte[cut][];
        metrics = new (int, int)[cut];
        for (var i = 0; i < outlines.Length; i++)
        {
            outlines[i] = glyf[Offset(loca, i)..Offset(loca, i + 1)].ToArray();
            metrics[i] = i < measured
                ? (OpenTypeTables.UInt16(hmtx, 4 * i), OpenTypeTables.Int16(hmtx, 4 * i + 2))
                : (metrics[measured - 1].Advance, OpenTypeTables.Int16(hmtx, 4 * measured + 2 * (i - measured)));
        }

        int Offset(ReadOnlySpan<byte> table, int glyph) =>
            wide ? (int)OpenTypeTables.UInt32(table, 4 * glyph) : 2 * OpenTypeTables.UInt16(table, 2 * glyph);
    }

    public void Compose(int number, int advance, (int Glyph, short X, short Y)[] components)
    {
        var seen = Array.FindAll(components, c => outlines[c.Glyph].Length > 0);
        metrics[number] = (advance, 0);
        if (seen.Length == 0) return;

        var (left, bottom, right, top) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        var outline = new byte[10 + 8 * seen.Length];
        var at = 10;
        foreach (var (glyph, x, y) in seen)
        {
            var box = outlines[glyph];
            (left, bottom) = (Math.Min(left, x + OpenTypeTables.Int16(box, 2)), Math.Min(bottom, y + OpenTypeTables.Int16(box, 4)));
            (right, top) = (Math.Max(right, x + OpenTypeTables.Int16(box, 6)), Math.Max(top, y + OpenTypeTables.Int16(box, 8)));
            Write(outline, ref at, Words | Offsets | (at + 8 < outline.Length ? More : 0));
            Write(outline, ref at, glyph);
            Write(outline, ref at, x);
            Write(outline, ref at, y);
        }

        at = 0;
        foreach (var value in (ReadOnlySpan<int>)[-1, left, bottom, right, top]) Write(outline, ref at, value);
        outlines[number] = outline;
        metrics[number] = (advance, left);
        parts = Math.Max(parts, seen.Length);
    }

    /// <summary>The font with what was composed.</summary>
    public byte[] ToFile()
    {
        var tables = Tables();
        var file = new byte[12 + 16 * tables.Count + tables.Sum(static t => Padded(t.Data.Length))];
        font.AsSpan(0, 12).CopyTo(file);
        var (record, at, head) = (12, 12 + 16 * tables.Count, 0);
        foreach (var (tag, data) in tables)
        {
            data.CopyTo(file, at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record), tag);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Sum(file.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 12), data.Length);
            if (tag == Head) head = at;
            (record, at) = (record + 16, at + Padded(data.Length));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private List<(uint Tag, byte[] Data)> Tables()
    {
        var count = outlines.Length;
        var glyf = new byte[outlines.Sum(static o => (o.Length + 1) & ~1)];
        var wide = glyf.Length > 2 * ushort.MaxValue;
        var (loca, hmtx) = (new byte[(count + 1) * (wide ? 4 : 2)], new byte[4 * count]);
        var (at, place, measure) = (0, 0, 0);
        foreach (var outline in outlines)
        {
            WriteOffset(at);
            outline.CopyTo(glyf, at);
            at += (outline.Length + 1) & ~1;
        }

        WriteOffset(at);
        foreach (var (advance, bearing) in metrics)
        {
            Write(hmtx, ref measure, advance);
            Write(hmtx, ref measure, bearing);
        }

        List<(uint, byte[])> tables = [];
        for (var i = 0; i < OpenTypeTables.UInt16(font, 4); i++)
        {
            var record = font.AsSpan(12 + 16 * i, 16);
            var data = font[(int)OpenTypeTables.UInt32(record, 8)..][..(int)OpenTypeTables.UInt32(record, 12)];
            var tag = OpenTypeTables.UInt32(record, 0);
            tables.Add((tag, tag switch
            {
                Loca => loca,
                Glyf => glyf,
                Hmtx => hmtx,
                Head => HeadOf(data),
                Hhea => With(data, 34, count),
                Maxp => MaxpOf(data),
                _ => data,
            }));
        }

        return tables;

        void WriteOffset(int offset)
        {
            if (wide) Write(loca, ref place, offset >> 16);
            Write(loca, ref place, wide ? offset : offset / 2);
        }

        byte[] HeadOf(byte[] head) => With(With(head, 8, 0, 0), 50, wide ? 1 : 0);

        // Of points and contours a composite has at most as many as its parts have together.
        byte[] MaxpOf(byte[] maxp)
        {
            With(maxp, 4, count);
            for (var at = 6; at < 10; at += 2)
            {
                var most = Math.Max(OpenTypeTables.UInt16(maxp, at), OpenTypeTables.UInt16(maxp, at + 4));
                With(maxp, at + 4, Math.Min(ushort.MaxValue, parts * most));
            }

            return With(With(maxp, 28, Math.Max(parts, OpenTypeTables.UInt16(maxp, 28))), 30, 1 + OpenTypeTables.UInt16(maxp, 30));
        }
    }

    private static byte[] With(byte[] table, int at, params ReadOnlySpan<int> values)
    {
        foreach (var value in values) Write(table, ref at, value);
        return table;
    }

    private static void Write(byte[] target, ref int at, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target.AsSpan(at), (ushort)value);
        at += 2;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (; data.Length >= 4; data = data[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        return sum;
    }
}
