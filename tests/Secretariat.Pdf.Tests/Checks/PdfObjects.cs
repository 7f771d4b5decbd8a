using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>The objects of a file, as a reader written by others parses them.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly UglyToad.PdfPig.PdfDocument document;

    public PdfObjects(byte[] pdf)
    {
        document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Raw = Encoding.Latin1.GetString(pdf);
    }

    public string Raw { get; }

    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    public IEnumerable<Page> Pages => document.GetPages();

    public IToken? Resolve(IToken? token)
    {
        while (token is IndirectReferenceToken reference) token = document.Structure.GetObject(reference.Data)?.Data;
        return token is NullToken ? null : token;
    }

    public static long Number(IToken? token) => token is IndirectReferenceToken reference ? reference.Data.ObjectNumber : 0;

    public static IToken? Direct(DictionaryToken? dictionary, string key) =>
        dictionary is not null && dictionary.Data.TryGetValue(key, out var token) ? token : null;

    public IToken? Get(DictionaryToken? dictionary, string key) => Resolve(Direct(dictionary, key));

    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string key) => Get(dictionary, key) switch
    {
        DictionaryToken found => found,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public StreamToken? Stream(DictionaryToken? dictionary, string key) => Get(dictionary, key) as StreamToken;

    public string? Name(DictionaryToken? dictionary, string key) => (Get(dictionary, key) as NameToken)?.Data;

    public int? Integer(DictionaryToken? dictionary, string key) => (Get(dictionary, key) as NumericToken)?.Int;

    public bool IsTrue(DictionaryToken? dictionary, string key) => Get(dictionary, key) is BooleanToken { Data: true };

    public IReadOnlyList<IToken> Array(DictionaryToken? dictionary, string key) => (Get(dictionary, key) as ArrayToken)?.Data ?? [];

    /// <summary>The words of a text string, or null.</summary>
    public string? Text(DictionaryToken? dictionary, string key) => Get(dictionary, key) switch
    {
        HexToken hex when hex.Bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(hex.Bytes.ToArray().AsSpan(2)),
        HexToken hex => Encoding.Latin1.GetString(hex.Bytes.ToArray()),
        StringToken text => text.Data,
        _ => null,
    };

    public byte[] Bytes(StreamToken stream)
    {
        if (Name(stream.StreamDictionary, "Filter") is null) return stream.Data.ToArray();
        using var inflate = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        inflate.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => document.Dispose();
}
