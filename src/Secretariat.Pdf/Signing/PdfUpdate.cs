using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Signing;

/// <summary>
/// Changes a file by adding to it (ISO 32000-1, 7.5.6): the bytes that were there stay as they are, changed and new objects follow with a table of their own.
/// </summary>
internal sealed class PdfUpdate : IDisposable
{
    private readonly PdfReader source;
    private readonly PdfBuffer added = new();
    private readonly SortedDictionary<int, int> offsets = [];
    private readonly int start;
    private int size;

    public PdfUpdate(PdfReader source)
    {
        this.source = source;
        size = source.Trailer.Integer("Size");
        start = source.File.Length;
        if (source.File.Span is not [.., (byte)'\n']) added.Raw("\n"u8);
    }

    /// <summary>How long the file is so far.</summary>
    public int Length => start + added.Length;

    /// <summary>Numbers an object that will be written later.</summary>
    public int Reserve() => size++;

    /// <summary>Writes an object and tells where its value begins.</summary>
    public int Write(int id, ReadOnlySpan<byte> body)
    {
        offsets.Add(id, Length);
        added.Integer(id).Raw(" 0 obj\n"u8);
        var place = Length;
        added.Raw(body).Raw("\nendobj\n"u8);
        return place;
    }

    public void Write(int id, PdfDictionary dictionary)
    {
        using var body = new PdfBuffer();
        dictionary.Write(body);
        Write(id, body.Written);
    }

    /// <summary>Writes a stream; <paramref name="entries"/> are all of its dictionary but the length.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> entries)
    {
        using var body = new PdfBuffer();
        body.Raw("<<"u8).Raw(entries).Raw("/Length "u8).Integer(stored.Length).Raw(">>\nstream\n"u8).Raw(stored).Raw("\nendstream"u8);
        Write(id, body.Written);
    }

    public void WriteDeflated(int id, ReadOnlySpan<byte> data, ReadOnlySpan<byte> entries)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(data);
        WriteStream(id, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), [.. entries, .. "/Filter/FlateDecode"u8]);
    }

    /// <summary>The whole file with the table of what was added; its second identifier is the hash of the addition (ISO 32000-1, 14.4).</summary>
    public byte[] Finish()
    {
        var identifier = Convert.ToHexString(SHA256.HashData(added.Written).AsSpan(0, 16));
        var table = Length;
        added.Raw("xref\n"u8);
        var ids = offsets.Keys.ToList();
        for (var first = 0; first < ids.Count;)
        {
            var end = first + 1;
            while (end < ids.Count && ids[end] == ids[end - 1] + 1) end++;
            added.Integer(ids[first]).Raw(" "u8).Integer(end - first).Raw("\n"u8);
            for (; first < end; first++) added.Ascii(offsets[ids[first]].ToString("D10", CultureInfo.InvariantCulture)).Raw(" 00000 n \n"u8);
        }

        var trailer = source.Trailer;
        added.Raw("trailer\n<</Size "u8).Integer(size).Raw("/Root "u8).Raw(trailer["Root"].Span);
        if (trailer.Has("Info")) added.Raw("/Info "u8).Raw(trailer["Info"].Span);
        if (trailer.Has("ID")) added.Raw("/ID["u8).Raw(PdfDictionary.Items(trailer["ID"])[0].Span).Raw("<"u8).Ascii(identifier).Raw(">]"u8);
        added.Raw("/Prev "u8).Integer(source.TableOffset).Raw(">>\nstartxref\n"u8).Integer(table).Raw("\n%%EOF\n"u8);
        return [.. source.File.Span, .. added.Written];
    }

    public void Dispose() => added.Dispose();
}
