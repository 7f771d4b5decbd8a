using System.Runtime.InteropServices;

namespace Secretariat.Pdf.Fonts;

/// <summary>
/// Cuts a face down to the glyphs a paper uses, by HarfBuzz's subsetter. Glyphs are numbered anew by whoever asks, so that pages can be written before the
/// subset is known and its tables have no gaps.
/// </summary>
internal static class FontSubset
{
    private const string HarfBuzz = "libHarfBuzzSharp";
    private const uint NoHinting = 1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTables = 3;

    /// <summary>Tables that only a shaper or an operating system needs; a file in which the text is already shaped has no use for them.</summary>
    private static readonly string[] Dropped =
        ["GSUB", "GPOS", "GDEF", "OS/2", "cmap", "name", "post", "STAT", "gasp", "DSIG", "BASE", "vhea", "vmtx"];

    /// <summary>
    /// The glyph at each place gets that place as its number; after them come the parts of those that are composed here, then the parts of those the face
    /// composes.
    /// </summary>
    public static byte[] Cut(FontFace face, ReadOnlySpan<SubsetGlyph> glyphs)
    {
        var numberOf = new Dictionary<ushort, int>(glyphs.Length);
        var composes = false;
        for (var number = 0; number < glyphs.Length; number++)
        {
            if (glyphs[number].Parts is null) numberOf.Add(glyphs[number].Glyph, number);
            else composes = true;
        }

        if (!composes) return Cut(face, numberOf);

        var next = glyphs.Length;
        foreach (var glyph in glyphs)
        {
            foreach (var part in glyph.Parts ?? [])
                if (numberOf.TryAdd(part.Glyph, next))
                    next++;
        }

        // What the face itself composes is numbered from the highest number on: there must be one above those that are composed here.
        for (ushort filler = 1; next == glyphs.Length; filler++)
            if (numberOf.TryAdd(filler, next))
                next++;

        var composition = new GlyphComposition(Cut(face, numberOf));
        for (var number = 0; number < glyphs.Length; number++)
        {
            if (glyphs[number].Parts is { } parts)
                composition.Compose(number, glyphs[number].Advance, Array.ConvertAll(parts, p => (numberOf[p.Glyph], p.X, p.Y)));
        }

        return composition.ToFile();
    }

    /// <summary>A face with what cutting it needs looked up in advance; it lives as long as the process, as faces do.</summary>
    public static nint Prepare(nint face) => hb_subset_preprocess(face);

    /// <summary>How many glyphs a subset has: those asked for and the parts they are composed of.</summary>
    public static int CountOf(byte[] subset) => OpenTypeTables.UInt16(new OpenTypeTables(subset).Table("maxp"u8), 4);

    private static byte[] Cut(FontFace face, Dictionary<ushort, int> numberOf)
    {
        var input = hb_subset_input_create_or_fail();
        try
        {
            hb_subset_input_set_flags(input, NoHinting | NotdefOutline | NoLayoutClosure);
            var set = hb_subset_input_glyph_set(input);
            var numbers = hb_subset_input_old_to_new_glyph_mapping(input);
            foreach (var (glyph, number) in numberOf)
            {
                hb_set_add(set, glyph);
                hb_map_set(numbers, glyph, (uint)number);
            }

            var drop = hb_subset_input_set(input, DropTables);
            foreach (var table in Dropped) hb_set_add(drop, Tag(table));
            return Execute(face, input);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
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
    private static extern nint hb_subset_input_old_to_new_glyph_mapping(nint input);

    [DllImport(HarfBuzz)]
    private static extern void hb_map_set(nint map, uint key, uint value);

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
