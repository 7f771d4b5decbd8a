using System.Buffers.Binary;
using System.IO.Compression;

namespace Secretariat.Pdf.Images;

/// <summary>Reads PNG (ISO/IEC 15948) into grey or coloured samples of one byte, flattened on white.</summary>
internal ref struct PngReader
{
    private const int Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6;

    /// <summary>CRC-32 of each byte (ISO/IEC 15948, annex D).</summary>
    private static readonly uint[] CheckSums = [.. Enumerable.Range(0, 256).Select(static n => CheckSumOf((uint)n))];

    private readonly ReadOnlySpan<byte> file;
    private readonly MemoryStream data = new();
    private ReadOnlySpan<byte> palette;
    private ReadOnlySpan<byte> transparency;
    private int width, height, depth, type;

    private PngReader(ReadOnlySpan<byte> file) => this.file = file;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var reader = new PngReader(file);
        reader.ReadChunks();
        return reader.Decode();
    }

    private void ReadChunks()
    {
        var at = Signature.Length;
        while (true)
        {
            if (file.Length - at < 12) throw Damaged("ends early");
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) throw Damaged("ends early");
            var kind = file.Slice(at + 4, 4);
            var body = file.Slice(at + 8, (int)length);
            CheckSum(file.Slice(at + 4, 4 + (int)length), BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..]));
            at += 12 + (int)length;
            if (width == 0 && !kind.SequenceEqual("IHDR"u8)) throw Damaged("has no header");
            if (kind.SequenceEqual("IHDR"u8)) ReadHeader(body);
            else if (kind.SequenceEqual("PLTE"u8)) palette = body;
            else if (kind.SequenceEqual("tRNS"u8)) transparency = body;
            else if (kind.SequenceEqual("IDAT"u8)) data.Write(body);
            else if (kind.SequenceEqual("IEND"u8)) return;
            else if ((kind[0] & 0x20) == 0) throw new PictureException(PictureError.UnsupportedCoding, "The PNG has a part that this program does not know.");
        }
    }

    private static void CheckSum(ReadOnlySpan<byte> chunk, uint expected)
    {
        var sum = uint.MaxValue;
        foreach (var value in chunk) sum = CheckSums[(byte)(sum ^ value)] ^ (sum >> 8);
        if (~sum != expected) throw Damaged("has a wrong checksum");
    }

    private static uint CheckSumOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }

    private void ReadHeader(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13 || width != 0) throw Damaged("has a wrong header");
        var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        (width, height) = ((int)Math.Min(w, int.MaxValue), (int)Math.Min(h, int.MaxValue));
        PictureLimits.Check(width, height);
        (depth, type) = (body[8], body[9]);
        var known = type switch
        {
            Grey => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        if (!known || body[10] != 0 || body[11] != 0) throw Damaged("has a wrong header");
        if (body[12] != 0) throw new PictureException(PictureError.Interlaced, "The PNG is interlaced; save it without interlacing.");
    }

    private readonly Picture Decode()
    {
        if (type == Palette && (palette.Length == 0 || palette.Length % 3 != 0)) throw Damaged("has no palette");
        var channels = type switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };
        var components = type is Grey or GreyAlpha ? 1 : 3;
        var (bytesPerPixel, bytesPerRow) = (Math.Max(1, channels * depth / 8), (width * channels * depth + 7) / 8);
        var (row, above) = (new byte[bytesPerRow], new byte[bytesPerRow]);
        var line = new byte[width * components];
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            data.Position = 0;
            using var inflate = new ZLibStream(data, CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                ReadRow(inflate, row, above, bytesPerPixel);
                Convert(row, line, channels, components);
                deflate.Write(line);
                (row, above) = (above, row);
            }
        }

        return new(width, height, components, result.ToArray(), PictureCoding.Deflated);
    }

    private static void ReadRow(ZLibStream inflate, byte[] row, byte[] above, int bytesPerPixel)
    {
        int filter;
        try
        {
            filter = inflate.ReadByte();
            inflate.ReadExactly(row);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw Damaged("ends early or is torn", e);
        }

        if (filter is < 0 or > 4) throw Damaged("has a wrong filter");
        if (filter == 0) return;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= bytesPerPixel ? row[i - bytesPerPixel] : 0;
            var corner = i >= bytesPerPixel ? above[i - bytesPerPixel] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private readonly void Convert(byte[] row, byte[] line, int channels, int components)
    {
        for (var x = 0; x < width; x++)
        {
            var target = line.AsSpan(x * components, components);
            if (type == Palette)
            {
                FromPalette(Sample(row, x), target);
                continue;
            }

            for (var c = 0; c < components; c++) target[c] = Byte(row, x * channels + c);
            var alpha = channels is 2 or 4 ? Byte(row, x * channels + channels - 1) : IsColourKey(row, x, channels) ? (byte)0 : (byte)255;
            for (var c = 0; alpha < 255 && c < components; c++) target[c] = OnWhite(target[c], alpha);
        }
    }

    private readonly void FromPalette(int index, Span<byte> target)
    {
        if (index * 3 + 2 >= palette.Length) throw Damaged("names a colour that its palette lacks");
        palette.Slice(index * 3, 3).CopyTo(target);
        if (index >= transparency.Length) return;
        foreach (ref var component in target) component = OnWhite(component, transparency[index]);
    }

    /// <summary>One colour may be declared transparent.</summary>
    private readonly bool IsColourKey(byte[] row, int x, int channels)
    {
        if (transparency.Length < channels * 2) return false;
        for (var c = 0; c < channels; c++)
            if (Sample(row, x * channels + c) != BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * c)..]))
                return false;
        return true;
    }

    private static byte OnWhite(int component, int alpha) => (byte)((component * alpha + 255 * (255 - alpha) + 127) / 255);

    private readonly byte Byte(byte[] row, int index) => depth switch
    {
        8 => row[index],
        16 => row[2 * index],
        _ => (byte)(Sample(row, index) * 255 / ((1 << depth) - 1)),
    };

    private readonly int Sample(byte[] row, int index) => depth switch
    {
        8 => row[index],
        16 => row[2 * index] << 8 | row[2 * index + 1],
        _ => row[index * depth / 8] >> (8 - depth - index * depth % 8) & ((1 << depth) - 1),
    };

    private static PictureException Damaged(string how, Exception? cause = null) => new(PictureError.Damaged, $"The PNG {how}.", cause);
}
