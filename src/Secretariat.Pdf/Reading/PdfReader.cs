using System.IO.Compression;

namespace Secretariat.Pdf.Reading;

/// <summary>
/// Finds the objects of a file through its cross-reference tables, the newest first. Plain tables only, which is all that PDF/A-1 knows and this engine
/// writes. Whatever cannot be read is a <see cref="FormatException"/>.
/// </summary>
internal sealed class PdfReader
{
    private const int MostUpdates = 100;

    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<int, int> offsets = [];

    public PdfReader(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        var at = file.Span.LastIndexOf("startxref"u8);
        if (at < 0) throw PdfSyntax.Fault(file.Length);
        at += "startxref"u8.Length;
        TableOffset = PdfSyntax.Integer(file.Span, ref at);
        Trailer = ReadTable(TableOffset);
        var older = Trailer;
        for (var updates = 0; older.Has("Prev"); updates++)
        {
            if (updates == MostUpdates) throw PdfSyntax.Fault(TableOffset);
            older = ReadTable(older.Integer("Prev"));
        }
    }

    /// <summary>Where the newest table begins.</summary>
    public int TableOffset { get; }

    public PdfDictionary Trailer { get; }

    public ReadOnlyMemory<byte> File => file;

    /// <summary>Where an object's value begins.</summary>
    public int PlaceOf(int id)
    {
        if (!offsets.TryGetValue(id, out var at) || at < 0) throw new FormatException($"The file is no PDF that can be read: there is no object {id}.");
        var text = file.Span;
        if (PdfSyntax.Integer(text, ref at) != id) throw PdfSyntax.Fault(at);
        PdfSyntax.Integer(text, ref at);
        PdfSyntax.Take(text, ref at, "obj"u8);
        PdfSyntax.SkipSpace(text, ref at);
        return at;
    }

    public PdfDictionary Dictionary(int id)
    {
        var at = PlaceOf(id);
        return PdfDictionary.Read(file, ref at);
    }

    /// <summary>A dictionary that is written here or in an object of its own.</summary>
    public PdfDictionary Dictionary(ReadOnlyMemory<byte> value)
    {
        if (PdfSyntax.Reference(value.Span) is { } id) return Dictionary(id);
        var at = 0;
        return PdfDictionary.Read(value, ref at);
    }

    /// <summary>The value of an object as it is written, without the bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Value(int id)
    {
        var at = PlaceOf(id);
        var value = PdfSyntax.Value(file.Span, ref at);
        return file[(at - value.Length)..at];
    }

    /// <summary>The bytes of a stream as they are stored; null when the object is no stream.</summary>
    public ReadOnlyMemory<byte>? Stream(int id)
    {
        var at = PlaceOf(id);
        PdfSyntax.Value(file.Span, ref at);
        if (!PdfSyntax.TryTake(file.Span, ref at, "stream"u8)) return null;
        if (at < file.Length && file.Span[at] == '\r') at++;
        at++;
        var length = Dictionary(id).Integer("Length");
        if (at + (long)length > file.Length) throw PdfSyntax.Fault(at);
        return file.Slice(at, length);
    }

    /// <summary>The bytes of a stream that this engine wrote: deflated, or as they are.</summary>
    public byte[] Inflated(int id)
    {
        var stored = Stream(id) ?? throw PdfSyntax.Fault(PlaceOf(id));
        if (!Dictionary(id).Has("Filter")) return stored.ToArray();
        using var inflate = new ZLibStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>The pages in their order, by the numbers of their objects.</summary>
    public List<int> Pages()
    {
        var pages = new List<int>();
        var seen = new HashSet<int>();
        Walk(Dictionary(Trailer.Required("Root")).Required("Pages"));
        return pages.Count > 0 ? pages : throw PdfSyntax.Fault(TableOffset);

        void Walk(int id)
        {
            if (!seen.Add(id)) throw PdfSyntax.Fault(PlaceOf(id));
            var node = Dictionary(id);
            if (!node.Has("Kids")) pages.Add(id);
            else foreach (var kid in PdfDictionary.Items(node["Kids"])) Walk(PdfSyntax.Reference(kid.Span) ?? throw PdfSyntax.Fault(PlaceOf(id)));
        }
    }

    private PdfDictionary ReadTable(int at)
    {
        var text = file.Span;
        PdfSyntax.Take(text, ref at, "xref"u8);
        while (!PdfSyntax.TryTake(text, ref at, "trailer"u8))
        {
            var (first, count) = (PdfSyntax.Integer(text, ref at), PdfSyntax.Integer(text, ref at));
            for (var i = 0; i < count; i++)
            {
                var offset = PdfSyntax.Integer(text, ref at);
                PdfSyntax.Integer(text, ref at);
                var used = PdfSyntax.TryTake(text, ref at, "n"u8);
                if (!used) PdfSyntax.Take(text, ref at, "f"u8);
                offsets.TryAdd(first + i, used ? offset : -1);
            }
        }

        return PdfDictionary.Read(file, ref at);
    }
}
