using System.Buffers.Binary;
using System.IO.Compression;

namespace Secretariat.Host.Demo;

/// <summary>A drawn head and shoulders in one colour on a grey ground, as a PNG file: plainly nobody.</summary>
internal static class DemoPhoto
{
    private const int Width = 140, Height = 180;

    internal static byte[] Silhouette(byte red, byte green, byte blue)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var rows = new MemoryStream();
        using (var deflated = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                deflated.WriteByte(0);
                for (var x = 0; x < Width; x++) deflated.Write(Drawn(x, y) ? [red, green, blue] : [226, 228, 232]);
            }

        Chunk(file, "IDAT"u8, rows.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static bool Drawn(int x, int y) => Within(x, y, 70, 66, 32, 40) || Within(x, y, 70, 186, 60, 70);

    private static bool Within(int x, int y, int centreX, int centreY, int across, int down) =>
        Math.Pow((x - centreX) / (double)across, 2) + Math.Pow((y - centreY) / (double)down, 2) <= 1;

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        byte[] whole = [.. kind, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(whole));
        file.Write(number);
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
