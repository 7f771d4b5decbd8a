using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>The fonts of a file and the glyphs its pages show with them (Matterhorn checkpoints 10 and 31).</summary>
internal sealed partial class FontUse(PdfObjects objects, List<string> findings)
{
    private readonly Dictionary<long, (DictionaryToken Font, HashSet<int> Codes)> fonts = [];
    private HashSet<int>? current;

    /// <summary>Notes fonts that are chosen and the codes that are shown.</summary>
    public void Follow(IGraphicsStateOperation operation, DictionaryToken? resources)
    {
        switch (operation)
        {
            case SetFontAndSize choice:
                var reference = PdfObjects.Direct(objects.Dictionary(resources, "Font"), choice.Font.Data);
                var id = PdfObjects.Number(reference);
                if (!fonts.ContainsKey(id) && objects.Resolve(reference) is DictionaryToken font) fonts.Add(id, (font, []));
                current = fonts.TryGetValue(id, out var known) ? known.Codes : null;
                break;
            case ShowTextsWithPositioning shown:
                foreach (var text in shown.Array.OfType<HexToken>()) Note(text.Bytes.ToArray());
                break;
            case ShowText shown:
                Note(Encoding.Latin1.GetBytes(shown.Text ?? string.Empty));
                break;
        }
    }

    public void Check()
    {
        foreach (var (font, codes) in fonts.Values) Check(font, codes);
    }

    private void Note(byte[] bytes)
    {
        for (var i = 0; i + 1 < bytes.Length; i += 2) current?.Add(bytes[i] << 8 | bytes[i + 1]);
    }

    private void Check(DictionaryToken font, HashSet<int> codes)
    {
        var name = objects.Name(font, "BaseFont") ?? "a font";
        if (objects.Name(font, "Subtype") != "Type0")
        {
            Report("31-009", "is not a composite font, which is all the engine writes");
            return;
        }

        if (objects.Name(font, "Encoding") != "Identity-H") Report("31-006", "is not encoded by Identity-H");
        var descendant = objects.Resolve(objects.Array(font, "DescendantFonts").FirstOrDefault()) as DictionaryToken;
        var system = objects.Dictionary(descendant, "CIDSystemInfo");
        if (objects.Text(system, "Registry") != "Adobe") Report("31-001", "names another registry");
        if (objects.Text(system, "Ordering") != "Identity") Report("31-002", "names another ordering");
        if (objects.Integer(system, "Supplement") != 0) Report("31-003", "names another supplement");
        if (objects.Get(descendant, "CIDToGIDMap") is not { } map) Report("31-005", "has no CIDToGIDMap");
        else if (map is not (StreamToken or NameToken { Data: "Identity" })) Report("31-004", "has an odd CIDToGIDMap");

        CheckUnicode();
        if (codes.Contains(0)) Report("31-030", "shows .notdef");
        var descriptor = objects.Dictionary(descendant, "FontDescriptor");
        if (objects.Stream(descriptor, "FontFile2") is not { } file)
        {
            Report("31-009", "is not embedded");
            return;
        }

        var program = new TrueTypeFile(objects.Bytes(file));
        foreach (var code in codes.Where(c => c >= program.GlyphCount)) Report("31-011", $"lacks glyph {code}");
        CheckCidSet();
        CheckWidths();

        void Report(string condition, string what) => findings.Add($"{condition} {name} {what}");

        void CheckUnicode()
        {
            if (objects.Stream(font, "ToUnicode") is not { } stream)
            {
                Report("31-027", "has no ToUnicode");
                return;
            }

            Dictionary<int, string> unicode = [];
            foreach (Match pair in Mapping().Matches(Encoding.Latin1.GetString(objects.Bytes(stream))))
                unicode[int.Parse(pair.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = pair.Groups[2].Value;
            foreach (var code in codes.Where(c => c != 0 && !unicode.ContainsKey(c))) Report("10-001", $"does not say what glyph {code} stands for");
            foreach (var value in unicode.Values)
            {
                var units = value.Chunk(4).Select(static u => new string(u)).ToList();
                if (units.Contains("0000")) Report("31-028", "maps to U+0000");
                if (units.Contains("FEFF") || units.Contains("FFFE")) Report("31-029", "maps to U+FEFF or U+FFFE");
            }
        }

        void CheckCidSet()
        {
            if (objects.Stream(descriptor, "CIDSet") is not { } stream)
            {
                Report("A 6.3.5", "has no CIDSet");
                return;
            }

            var bits = objects.Bytes(stream);
            HashSet<int> listed = [.. Enumerable.Range(0, bits.Length * 8).Where(c => (bits[c / 8] & (0x80 >> (c % 8))) != 0)];
            var absent = codes.Concat(program.Outlined).Where(c => !listed.Contains(c)).ToList();
            if (absent.Count > 0) Report("31-014", $"does not list glyph {absent[0]} in CIDSet");
            if (listed.Any(c => c >= program.GlyphCount)) Report("31-015", "lists a glyph in CIDSet that it lacks");
        }

        void CheckWidths()
        {
            var widths = Widths(descendant);
            var usual = (objects.Get(descendant, "DW") as NumericToken)?.Double ?? 1000;
            foreach (var code in codes.Where(c => c < program.GlyphCount))
                if (Math.Abs(widths.GetValueOrDefault(code, usual) - program.WidthOf(code)) > 1)
                    Report("31-016", $"gives glyph {code} another width than its program");
        }
    }

    private Dictionary<int, double> Widths(DictionaryToken? descendant)
    {
        Dictionary<int, double> widths = [];
        var entries = objects.Array(descendant, "W");
        for (var i = 0; i + 1 < entries.Count; i += 2)
        {
            var first = ((NumericToken)entries[i]).Int;
            foreach (var width in ((ArrayToken)entries[i + 1]).Data) widths[first++] = ((NumericToken)width).Double;
        }

        return widths;
    }

    [GeneratedRegex("<([0-9A-F]{4})> ?<([0-9A-F]+)>")]
    private static partial Regex Mapping();
}

/// <summary>What a TrueType program holds, read here once more so that the engine does not judge itself.</summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] file;
    private readonly int unitsPerEm;
    private readonly int metrics;
    private readonly int widths;

    public TrueTypeFile(byte[] file)
    {
        this.file = file;
        var (head, loca) = (Table("head"), Table("loca"));
        unitsPerEm = UInt16(head + 18);
        GlyphCount = UInt16(Table("maxp") + 4);
        metrics = UInt16(Table("hhea") + 34);
        widths = Table("hmtx");
        var wide = UInt16(head + 50) == 1;
        Outlined = [.. Enumerable.Range(0, GlyphCount).Where(g => Offset(g + 1) > Offset(g))];

        uint Offset(int glyph) => wide ? BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(loca + 4 * glyph)) : (uint)UInt16(loca + 2 * glyph);
    }

    public int GlyphCount { get; }

    public List<int> Outlined { get; }

    public double WidthOf(int glyph) => UInt16(widths + 4 * Math.Min(glyph, metrics - 1)) * 1000.0 / unitsPerEm;

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private int Table(string tag)
    {
        for (var i = 0; i < UInt16(4); i++)
            if (Encoding.ASCII.GetString(file, 12 + 16 * i, 4) == tag)
                return (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(12 + 16 * i + 8));
        throw new InvalidDataException($"No table '{tag}'.");
    }
}
