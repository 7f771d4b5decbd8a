using System.Collections.Concurrent;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Secretariat.Pdf.Fonts;

/// <summary>One face: what it covers, how it shapes, what the file must say about it. Immutable but for its caches, which are thread-safe.</summary>
internal sealed class FontFace
{
    /// <summary>Two megabytes a face: what templates say fits many times over; names that come once fill it and are forgotten.</summary>
    private const int CachedGlyphs = 100_000;

    private readonly Lazy<nint> toCut;
    private readonly Font font;
    private readonly Blob blob;
    private readonly Face face;
    private readonly ushort[]?[] glyphPages = new ushort[0x1100][];
    private readonly ConcurrentDictionary<ShapingKey, ConcurrentDictionary<string, ShapedRun>> cache = new();
    private int cachedGlyphs;

    private FontFace(string path)
    {
        // Mapped, not read: of ten thousand ideographs a paper needs three.
        blob = Blob.FromFile(path);
        blob.MakeImmutable();
        var tables = new OpenTypeTables(blob.AsSpan());
        Family = tables.Name(16) is { Length: > 0 } typographic ? typographic : tables.Name(1);
        PostScriptName = tables.Name(6);
        Metrics = FaceMetrics.Read(tables);

        face = new(blob, 0);
        face.MakeImmutable();
        toCut = new(() => FontSubset.Prepare(face.Handle));
        font = new(face);
        font.SetFunctionsOpenType();
        font.SetScale(Metrics.UnitsPerEm, Metrics.UnitsPerEm);
    }

    public string Family { get; }

    public string PostScriptName { get; }

    public FaceMetrics Metrics { get; }

    public bool Bold => Metrics.Weight >= 600;

    public bool Italic => Metrics.Italic;

    /// <summary>The face made ready for cutting, once: cutting it then takes a fraction of the time.</summary>
    public nint FaceToCut => toCut.Value;

    public Blob Blob => blob;

    public static FontFace Load(string path) => new(path);

    /// <summary>The glyph of a code point, or 0 when the face has none.</summary>
    public ushort GlyphOf(int codePoint)
    {
        var page = glyphPages[codePoint >> 8] ?? ReadPage(codePoint >> 8);
        return page[codePoint & 0xFF];
    }

    public bool Has(int codePoint) => GlyphOf(codePoint) != 0;

    public int AdvanceOf(ushort glyph) => font.GetHorizontalGlyphAdvance(glyph);

    /// <summary>Shapes text of one script and direction. What was shaped before, such as everything a template says, comes from the cache.</summary>
    public ShapedRun Shape(ReadOnlySpan<char> text, Script script, bool rightToLeft, string? language)
    {
        var bySetting = cache.GetOrAdd(new(script, rightToLeft, language), static _ => new(StringComparer.Ordinal));
        var lookup = bySetting.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known)) return known;

        var run = ShapeAnew(text, script, rightToLeft, language);
        if (Interlocked.Add(ref cachedGlyphs, run.Glyphs.Length) > CachedGlyphs)
        {
            Interlocked.Exchange(ref cachedGlyphs, 0);
            cache.Clear();
        }

        lookup.TryAdd(text, run);
        return run;
    }

    private ShapedRun ShapeAnew(ReadOnlySpan<char> text, Script script, bool rightToLeft, string? language)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.ContentType = ContentType.Unicode;
        buffer.Script = script;
        buffer.Direction = rightToLeft ? HarfBuzzSharp.Direction.RightToLeft : HarfBuzzSharp.Direction.LeftToRight;
        if (language is not null) buffer.Language = new(language);
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables | BufferFlags.DoNotInsertDottedCircle;
        font.Shape(buffer);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
            glyphs[i] = new((ushort)infos[i].Codepoint, (int)infos[i].Cluster, positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset);
        return new(glyphs);
    }

    private ushort[] ReadPage(int number)
    {
        var page = new ushort[256];
        for (var i = 0; i < page.Length; i++)
            if (font.TryGetNominalGlyph((uint)(number << 8 | i), out var glyph))
                page[i] = (ushort)glyph;
        return Interlocked.CompareExchange(ref glyphPages[number], page, null) ?? page;
    }

    private readonly record struct ShapingKey(Script Script, bool RightToLeft, string? Language);
}

/// <summary>A glyph with its place in the text (UTF-16 index within its run) and its movements in font units.</summary>
internal readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>Glyphs from left to right.</summary>
internal sealed record ShapedRun(ShapedGlyph[] Glyphs);
