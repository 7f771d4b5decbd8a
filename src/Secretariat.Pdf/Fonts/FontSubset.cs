using System.Runtime.InteropServices;

namespace Secretariat.Pdf.Fonts;

/// <summary>
/// Cuts a face down to the glyphs a paper uses, by HarfBuzz's subsetter. Glyphs keep their numbers, so pages can be written before the subset is known.
/// </summary>
internal static class FontSubset
{
    private const string HarfBuzz = "libHarfBuzzSharp";
    private const uint NoHinting = 1;
    private const uint RetainGlyphIds = 2;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTables = 3;

    /// <summary>Tables that only a shaper or an operating system needs; a file in which the text is already shaped has no use for them.</summary>
    private static readonly string[] Dropped =
        ["GSUB", "GPOS", "GDEF", "OS/2", "cmap", "name", "post", "STAT", "gasp", "DSIG", "BASE", "vhea", "vmtx"];

    public static byte[] Cut(FontFace face, ReadOnlySpan<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        try
        {
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds | NotdefOutline | NoLayoutClosure);
            var set = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs) hb_set_add(set, glyph);
            var drop = hb_subset_input_set(input, DropTables);
            foreach (var table in Dropped) hb_set_add(drop, Tag(table));
            return Execute(face, input);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    /// <summary>A face with what cutting it needs looked up in advance; it lives as long as the process, as faces do.</summary>
    public static nint Prepare(nint face) => hb_subset_preprocess(face);

    /// <summary>The glyphs of a subset that have an outline, in order: those asked for and the parts they are composed of.</summary>
    public static List<int> WithOutlines(byte[] subset)
    {
        var tables = new OpenTypeTables(subset);
        var loca = tables.Table("loca"u8);
        var wide = OpenTypeTables.Int16(tables.Table("head"u8), 50) == 1;
        var count = OpenTypeTables.UInt16(tables.Table("maxp"u8), 4);
        var outlined = new List<int>();
        var start = 0u;
        for (var glyph = 0; glyph < count; glyph++)
        {
            var end = wide ? OpenTypeTables.UInt32(loca, 4 * glyph + 4) : (uint)OpenTypeTables.UInt16(loca, 2 * glyph + 2);
            if (end > start) outlined.Add(glyph);
            start = end;
        }

        return outlined;
    }

    private static byte[] Execute(FontFace face, nint input)
    {
        var subset = hb_subset_or_fail(face.FaceToCut, input);
        if (subset == 0) throw new InvalidOperationException($"HarfBuzz could not subset {face.PostScriptName}.");
        var blob = hb_face_reference_blob(subset);
        try
        {
            var data = hb_blob_get_data(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
        }
    }

    private static uint Tag(string name) => (uint)(name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3]);

    [DllImport(HarfBuzz)]
    private static extern nint hb_subset_input_create_or_fail();

    [DllImport(HarfBuzz)]
    private static extern void hb_subset_input_destroy(nint input);

    [DllImport(HarfBuzz)]
    private static extern void hb_subset_input_set_flags(nint input, uint flags);

    [DllImport(HarfBuzz)]
    private static extern nint hb_subset_input_glyph_set(nint input);

    [DllImport(HarfBuzz)]
    private static extern nint hb_subset_input_set(nint input, int kind);

    [DllImport(HarfBuzz)]
    private static extern void hb_set_add(nint set, uint value);

    [DllImport(HarfBuzz)]
    private static extern nint hb_subset_preprocess(nint source);

    [DllImport(HarfBuzz)]
    private static extern nint hb_subset_or_fail(nint face, nint input);

    [DllImport(HarfBuzz)]
    private static extern nint hb_face_reference_blob(nint face);

    [DllImport(HarfBuzz)]
    private static extern void hb_face_destroy(nint face);

    [DllImport(HarfBuzz)]
    private static extern nint hb_blob_get_data(nint blob, out uint length);

    [DllImport(HarfBuzz)]
    private static extern void hb_blob_destroy(nint blob);
}
