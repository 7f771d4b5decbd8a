using System.IO.Compression;
using System.Security.Cryptography;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// Objects, cross-reference table and trailer. Objects go to the stream as soon as they are complete. Version 1.4, a plain table and no object streams:
/// PDF/A-1 knows nothing younger (ISO 19005-1, 6.1.4).
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>For pages: two thirds of the work of the usual level, for a tenth more bytes of a small part of the file.</summary>
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };

    private readonly Stream output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> offsets = [0];
    private readonly PdfBuffer buffer = new();
    private readonly MemoryStream compressed = new();
    private long position;

    public PdfFile(Stream output)
    {
        this.output = output;

        // Four bytes above 127 tell transfer programs that this is not text.
        Write([.. "%PDF-1.4\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Data as a stream with the filter FlateDecode holds them, as small as they get.</summary>
    public static byte[] Deflate(byte[] data)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new ZLibStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(data);
        return deflated.ToArray();
    }

    /// <summary>Numbers an object that will be written later.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count - 1;
    }

    public int WriteObject(PdfBuffer body)
    {
        var id = Reserve();
        WriteObject(id, body);
        return id;
    }

    public void WriteObject(int id, PdfBuffer body)
    {
        offsets[id] = position;
        buffer.Clear();
        buffer.Integer(id).Raw(" 0 obj\n"u8).Raw(body.Written).Raw("\nendobj\n"u8);
        Write(buffer.Written);
    }

    /// <summary>Writes a stream, deflated unless it must stay readable; <paramref name="entries"/> are further entries of its dictionary.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> data, ReadOnlySpan<byte> entries, CompressionLevel level = CompressionLevel.Optimal)
    {
        if (level == CompressionLevel.NoCompression)
        {
            WriteStream(id, data, ""u8, entries);
            return;
        }

        compressed.SetLength(0);
        using (var deflate = new ZLibStream(compressed, level, leaveOpen: true)) deflate.Write(data);
        WriteDeflated(id, entries);
    }

    /// <summary>Writes what is drawn on a page.</summary>
    public void WriteContent(int id, ReadOnlySpan<byte> data)
    {
        compressed.SetLength(0);
        using (var deflate = new ZLibStream(compressed, Quick, leaveOpen: true)) deflate.Write(data);
        WriteDeflated(id, default);
    }

    /// <summary>Writes the table and the trailer; the file's identifier is the hash of everything before it.</summary>
    public void Finish(int catalogId, int infoId)
    {
        var start = position;
        buffer.Clear();
        buffer.Raw("xref\n0 "u8).Integer(offsets.Count).Raw("\n0000000000 65535 f \n"u8);
        Span<byte> digits = stackalloc byte[10];
        for (var id = 1; id < offsets.Count; id++)
        {
            if (offsets[id] < 0) throw new InvalidOperationException($"Object {id} was numbered and never written.");
            offsets[id].TryFormat(digits, out _, "D10", System.Globalization.CultureInfo.InvariantCulture);
            buffer.Raw(digits).Raw(" 00000 n \n"u8);
        }

        Write(buffer.Written);
        var identifier = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        buffer.Clear();
        buffer.Raw("trailer\n<</Size "u8).Integer(offsets.Count).Raw("/Root "u8).Reference(catalogId).Raw("/Info "u8).Reference(infoId);
        buffer.Raw("/ID[<"u8).Ascii(identifier).Raw("><"u8).Ascii(identifier).Raw(">]>>\nstartxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8);
        Write(buffer.Written);
    }

    public void Dispose()
    {
        hash.Dispose();
        buffer.Dispose();
        compressed.Dispose();
    }

    private void WriteDeflated(int id, ReadOnlySpan<byte> entries) =>
        WriteStream(id, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), "/Filter/FlateDecode"u8, entries);

    private void WriteStream(int id, ReadOnlySpan<byte> body, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> entries)
    {
        offsets[id] = position;
        buffer.Clear();
        buffer.Integer(id).Raw(" 0 obj\n<</Length "u8).Integer(body.Length).Raw(filter).Raw(entries).Raw(">>\nstream\n"u8);
        Write(buffer.Written);
        Write(body);
        Write("\nendstream\nendobj\n"u8);
    }

    private void Write(ReadOnlySpan<byte> data)
    {
        hash.AppendData(data);
        output.Write(data);
        position += data.Length;
    }
}
