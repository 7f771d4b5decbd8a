using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>
/// Pages as pictures, compared with approved ones in the test project's folder "Approved". Run the tests with SECRETARIAT_APPROVE=1 to approve what they
/// see, look at the pictures and commit them.
/// </summary>
internal static class PageImages
{
    private const int Resolution = 50;

    /// <summary>Of papers there are many: their pictures are small.</summary>
    private const int SmallResolution = 36;

    /// <summary>Pixels are compared in squares, so that another poppler's way of smoothing letters does not count.</summary>
    private const int Square = 6;
    private const int SmallSquare = 4;

    private const int Noticed = 28;
    private const int NoticedWhenSmall = 20;

    private const double SquaresThatMayDiffer = 0.003;

    /// <summary>How the first pages differ from the approved ones; empty when they look the same.</summary>
    public static List<string> Differences(string name, byte[] pdf, int pages = 3) => Differences(name, Render(pdf, 1, pages, Resolution), Difference);

    /// <summary>How the first and the last page of a paper differ from the approved ones, seen small.</summary>
    public static List<string> DifferencesAtEnds(string name, byte[] pdf, int pageCount) => Differences(name, RenderEnds(pdf, pageCount), SmallDifference);

    /// <summary>The first page, the one in the middle and the last, small.</summary>
    public static List<(int Page, byte[] Png)> RenderEnds(byte[] pdf, int pageCount)
    {
        var first = Render(pdf, 1, 1, SmallResolution);
        var middle = (pageCount + 1) / 2;
        if (middle > 1) first.AddRange(Render(pdf, middle, middle, SmallResolution));
        return pageCount == 1 ? first : [.. first, .. Render(pdf, pageCount, pageCount, SmallResolution)];
    }

    private static List<string> Differences(string name, List<(int Page, byte[] Png)> seen, Func<byte[], byte[], string?> compare)
    {
        var folder = Path.Combine(ProjectFolder(), "Approved");
        var approve = Environment.GetEnvironmentVariable("SECRETARIAT_APPROVE") == "1";
        List<string> differences = [];
        foreach (var (page, png) in seen)
        {
            var plain = name.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');
            var approved = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{plain}-{page}.png"));
            if (approve)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(approved, GreyPicture.Read(png).ToSmallPng());
            }
            else if (!File.Exists(approved))
            {
                differences.Add($"'{approved}' is missing: run with SECRETARIAT_APPROVE=1 and look at it.");
            }
            else if (compare(png, File.ReadAllBytes(approved)) is { } difference)
            {
                var other = Path.Combine(Path.GetTempPath(), Path.GetFileName(approved));
                File.WriteAllBytes(other, png);
                differences.Add($"{name}, page {page}: {difference}; see '{other}' beside '{approved}'.");
            }
        }

        return differences;
    }

    /// <summary>How two pictures differ, or null when nobody would notice.</summary>
    public static string? Difference(byte[] png, byte[] approved) => Difference(png, approved, Square, Noticed);

    /// <summary>The same for small pictures, on which letters are paler.</summary>
    public static string? SmallDifference(byte[] png, byte[] approved) => Difference(png, approved, SmallSquare, NoticedWhenSmall);

    private static string? Difference(byte[] png, byte[] approved, int square, int noticed)
    {
        var (one, other) = (GreyPicture.Read(png), GreyPicture.Read(approved));
        if (one.Width != other.Width || one.Height != other.Height) return $"{one.Width} × {one.Height} pixels instead of {other.Width} × {other.Height}";
        var (squares, differing) = (0, 0);
        for (var y = 0; y < one.Height; y += square)
        {
            for (var x = 0; x < one.Width; x += square)
            {
                squares++;
                if (Math.Abs(one.Mean(x, y, square) - other.Mean(x, y, square)) > noticed) differing++;
            }
        }

        return differing <= squares * SquaresThatMayDiffer ? null : $"{differing} of {squares} squares differ";
    }

    /// <summary>The first pages as grey PNG pictures.</summary>
    public static List<(int Page, byte[] Png)> Render(byte[] pdf, int pages) => Render(pdf, 1, pages, Resolution);

    private static List<(int Page, byte[] Png)> Render(byte[] pdf, int first, int last, int resolution)
    {
        var folder = Directory.CreateTempSubdirectory("pages");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            File.WriteAllBytes(file, pdf);
            string[] arguments = ["-r", $"{resolution}", "-gray", "-png", "-f", $"{first}", "-l", $"{last}", file, Path.Combine(folder.FullName, "page")];
            using var process = Process.Start(new ProcessStartInfo("pdftoppm", arguments))!;
            process.WaitForExit();
            var pictures = folder.GetFiles("page-*.png").Select(static f => f.FullName).Order(StringComparer.Ordinal);
            return [.. pictures.Select((path, i) => (first + i, File.ReadAllBytes(path)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ProjectFolder()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Secretariat.sln"))) root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, "tests", Assembly.GetEntryAssembly()!.GetName().Name!);
    }
}

/// <summary>
/// An 8-bit PNG without interlace, as pdftoppm writes it (ISO/IEC 15948), of grey in three colours the first; or one of sixteen greys, as approved ones are
/// kept.
/// </summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels)
{
    public static GreyPicture Read(byte[] png)
    {
        var (width, height) = (Int32(png, 16), Int32(png, 20));
        if (png is not [0x89, (byte)'P', ..] || png[24] is not (4 or 8) || png[25] is not (0 or 2) || png[28] != 0)
            throw new InvalidDataException("Not a plain PNG.");
        var channels = png[25] == 2 ? 3 : 1;
        var packed = png[24] == 4;
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length; at += 12 + Int32(png, at))
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(png, at + 8, Int32(png, at));
        data.Position = 0;
        using var inflate = new ZLibStream(data, CompressionMode.Decompress);
        var pixels = new byte[width * height];
        var length = packed ? (width + 1) / 2 : width * channels;
        var (row, above) = (new byte[length], new byte[length]);
        for (var y = 0; y < height; y++)
        {
            var filter = inflate.ReadByte();
            inflate.ReadExactly(row);
            for (var x = 0; x < row.Length; x++)
            {
                var (left, up, corner) = (x >= channels ? row[x - channels] : 0, (int)above[x], x >= channels ? above[x - channels] : 0);
                row[x] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }

            for (var x = 0; x < width; x++)
                pixels[y * width + x] = packed ? (byte)((x % 2 == 0 ? row[x / 2] >> 4 : row[x / 2] & 15) * 17) : row[x * channels];
            (row, above) = (above, row);
        }

        return new(width, height, pixels);
    }

    /// <summary>The picture in sixteen greys, which take half the room and show no less to whoever compares.</summary>
    public byte[] ToSmallPng()
    {
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                deflate.WriteByte(0);
                for (var x = 0; x < Width; x += 2)
                    deflate.WriteByte((byte)(Shade(x, y) << 4 | (x + 1 < Width ? Shade(x + 1, y) : 0)));
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 4;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, data.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private int Shade(int x, int y) => (Pixels[y * Width + x] + 8) / 17;

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var crc = uint.MaxValue;
        foreach (var b in body)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }

        BinaryPrimitives.WriteUInt32BigEndian(check, ~crc);
        return [.. length, .. body, .. check];
    }

    public double Mean(int left, int top, int size)
    {
        var (sum, count) = (0, 0);
        for (var y = top; y < Math.Min(Height, top + size); y++)
            for (var x = left; x < Math.Min(Width, left + size); x++, count++)
                sum += Pixels[y * Width + x];
        return (double)sum / count;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
