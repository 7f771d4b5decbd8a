using System.Buffers.Binary;
using System.Text;

namespace Secretariat.Pdf.Fonts;

/// <summary>What a font descriptor needs, read from the tables of an OpenType file.</summary>
internal readonly ref struct OpenTypeTables(ReadOnlySpan<byte> file)
{
    private readonly ReadOnlySpan<byte> file = file;

    public ReadOnlySpan<byte> Table(ReadOnlySpan<byte> tag)
    {
        var count = UInt16(file, 4);
        for (var i = 0; i < count; i++)
        {
            var record = file.Slice(12 + 16 * i, 16);
            if (record[..4].SequenceEqual(tag)) return file.Slice((int)UInt32(record, 8), (int)UInt32(record, 12));
        }

        return default;
    }

    /// <summary>A string of the name table for Windows, in English; empty when there is none.</summary>
    public string Name(int id)
    {
        var table = Table("name"u8);
        if (table.IsEmpty) return string.Empty;
        var (count, storage) = (UInt16(table, 2), UInt16(table, 4));
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + 12 * i, 12);
            if (UInt16(record, 0) == 3 && UInt16(record, 4) == 0x409 && UInt16(record, 6) == id)
                return Encoding.BigEndianUnicode.GetString(table.Slice(storage + UInt16(record, 10), UInt16(record, 8)));
        }

        return string.Empty;
    }

    public static int UInt16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    public static int Int16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    public static uint UInt32(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt32BigEndian(table[offset..]);
}

/// <summary>Metrics in font units.</summary>
internal sealed record FaceMetrics(
    int UnitsPerEm,
    int Ascender,
    int Descender,
    int CapHeight,
    int XHeight,
    int Weight,
    bool Italic,
    float ItalicAngle,
    int XMin,
    int YMin,
    int XMax,
    int YMax,
    int UnderlinePosition,
    int UnderlineThickness)
{
    public static FaceMetrics Read(OpenTypeTables tables)
    {
        var head = tables.Table("head"u8);
        var hhea = tables.Table("hhea"u8);
        var os2 = tables.Table("OS/2"u8);
        var post = tables.Table("post"u8);
        return new(
            UnitsPerEm: OpenTypeTables.UInt16(head, 18),
            Ascender: OpenTypeTables.Int16(hhea, 4),
            Descender: -OpenTypeTables.Int16(hhea, 6),
            CapHeight: OpenTypeTables.UInt16(os2, 0) >= 2 ? OpenTypeTables.Int16(os2, 88) : 700,
            XHeight: OpenTypeTables.UInt16(os2, 0) >= 2 ? OpenTypeTables.Int16(os2, 86) : 500,
            Weight: OpenTypeTables.UInt16(os2, 4),
            Italic: (OpenTypeTables.UInt16(os2, 62) & 1) != 0,
            ItalicAngle: OpenTypeTables.Int16(post, 4) + OpenTypeTables.UInt16(post, 6) / 65536f,
            XMin: OpenTypeTables.Int16(head, 36),
            YMin: OpenTypeTables.Int16(head, 38),
            XMax: OpenTypeTables.Int16(head, 40),
            YMax: OpenTypeTables.Int16(head, 42),
            UnderlinePosition: OpenTypeTables.Int16(post, 8),
            UnderlineThickness: OpenTypeTables.Int16(post, 10));
    }
}
