using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Pdf.Tests;

public sealed class PictureTests
{
    /// <summary>Four squares of these levels of grey, clockwise from the upper left.</summary>
    private static readonly byte[] Levels = [0, 80, 160, 240];

    private static readonly Lazy<byte[]> Jpeg = new(() => MakeJpeg("-jpeg"));

    public static TheoryData<string> PngKinds => ["grey", "grey 16", "grey alpha", "rgb", "rgb 16", "rgba", "palette 2", "palette 4", "palette 8", "grey 4"];

    [Theory, MemberData(nameof(PngKinds))]
    public void A_png_of_each_kind_is_printed(string kind) => Squares(Print(Picture.Read(Png(kind)))).ShouldBe(Levels, tolerance: kind == "grey 4" ? 9 : 3);

    [Theory]
    [InlineData("-jpeg", "")]
    [InlineData("-jpeg", "progressive=y")]
    [InlineData("-gray -jpeg", "")]
    public void A_jpeg_baseline_or_progressive_grey_or_coloured_is_printed(string options, string coding) =>
        Squares(Print(Picture.Read(MakeJpeg(options, coding)))).ShouldBe(Levels, tolerance: 8);

    [Theory]
    [InlineData(1, 0, 1, 2, 3)]
    [InlineData(2, 1, 0, 3, 2)]
    [InlineData(3, 2, 3, 0, 1)]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(5, 0, 3, 2, 1)]
    [InlineData(6, 3, 0, 1, 2)]
    [InlineData(7, 2, 1, 0, 3)]
    [InlineData(8, 1, 2, 3, 0)]
    public void A_jpeg_is_turned_as_the_camera_was_held(int orientation, params int[] clockwise)
    {
        var picture = Picture.Read(WithExif(Jpeg.Value, orientation));
        (picture.Width > picture.Height).ShouldBe(orientation < 5);
        Squares(Print(picture)).ShouldBe(Array.ConvertAll(clockwise, i => Levels[i]), tolerance: 8);
    }

    [Fact]
    public void What_a_camera_notes_stays_out_of_the_paper()
    {
        var noted = WithExif(Jpeg.Value, 1);
        Encoding.Latin1.GetString(noted).ShouldContain("GPS of the photographer");
        var raw = Encoding.Latin1.GetString(Print(Picture.Read(noted)).Bytes);
        raw.ShouldNotContain("GPS of the photographer");
        raw.ShouldNotContain("Exif");
        raw.ShouldContain("/DCTDecode");
    }

    [Fact]
    public void A_paper_with_pictures_may_be_archived_and_is_accessible()
    {
        var (png, jpeg) = (Picture.Read(Png("rgba")), Picture.Read(Jpeg.Value));
        var paper = Paper.OfPage(page =>
        {
            page.Header().DecorativeImage(png, 20);
            page.Content().Column(c =>
            {
                c.Item().Image(png, 100, "Four squares");
                c.Item().Image(jpeg, 100, "Four squares again");
                c.Item().Image(png, 50, "Four small squares");
            });
        });
        Tool.Complaints(paper.Bytes).ShouldBeEmpty();
        Preflight.Findings(paper.Bytes).ShouldBeEmpty();
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
        Encoding.Latin1.GetString(paper.Bytes).Split("/Subtype/Image").Length.ShouldBe(3);
    }

    public static TheoryData<string, PictureError> Refused => new()
    {
        { "interlaced", PictureError.Interlaced },
        { "cmyk", PictureError.Cmyk },
        { "too wide", PictureError.TooLarge },
        { "too many pixels", PictureError.TooLarge },
        { "no pixels", PictureError.Damaged },
        { "wrong checksum", PictureError.Damaged },
        { "half a png", PictureError.Damaged },
        { "short data", PictureError.Damaged },
        { "palette without colours", PictureError.Damaged },
        { "colour beyond the palette", PictureError.Damaged },
        { "half a jpeg", PictureError.Damaged },
        { "lossless jpeg", PictureError.UnsupportedCoding },
        { "gif", PictureError.UnknownFormat },
        { "nothing", PictureError.UnknownFormat },
        { "eleven megabytes", PictureError.TooManyBytes },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_picture_that_cannot_be_printed_is_refused_by_name(string which, PictureError error) =>
        Should.Throw<PictureException>(() => Picture.Read(Bad(which))).Error.ShouldBe(error);

    [Fact]
    public void A_damaged_picture_is_refused_or_printed_and_never_more()
    {
        var chance = new Random(7);
        var refused = 0;
        foreach (var good in new[] { Png("rgba"), Png("palette 4"), WithExif(Jpeg.Value, 6) })
        {
            for (var i = 0; i < 400; i++)
            {
                var bad = good[..chance.Next(1, good.Length + 1)];
                for (var n = chance.Next(4); n > 0; n--) bad[chance.Next(bad.Length)] = (byte)chance.Next(256);
                try
                {
                    Picture.Read(bad).Width.ShouldBePositive();
                }
                catch (PictureException)
                {
                    refused++;
                }
            }
        }

        refused.ShouldBeGreaterThan(600);
    }

    private static byte[] Bad(string which)
    {
        var png = Png("rgb");
        return which switch
        {
            "interlaced" => Chunks(64, 48, 8, 2, 1, [], [], new byte[64 * 48 * 3 + 48]),
            "cmyk" => MakeJpeg("-jpegcmyk"),
            "too wide" => Chunks(12_001, 1, 8, 0, 0, [], [], []),
            "too many pixels" => Chunks(11_000, 11_000, 8, 0, 0, [], [], []),
            "no pixels" => Chunks(0, 5, 8, 0, 0, [], [], []),
            "wrong checksum" => [.. png[..20], (byte)(png[20] ^ 1), .. png[21..]],
            "half a png" => png[..(png.Length / 2)],
            "short data" => Chunks(64, 48, 8, 2, 0, [], [], new byte[100]),
            "palette without colours" => Chunks(1, 1, 8, 3, 0, [], [], [0, 0]),
            "colour beyond the palette" => Chunks(1, 1, 8, 3, 0, [1, 2, 3], [], [0, 9]),
            "half a jpeg" => Jpeg.Value[..(Jpeg.Value.Length / 2)],
            "lossless jpeg" => Frame(0xC3),
            "gif" => [.. "GIF89a"u8, 0, 0, 0, 0],
            "nothing" => [],
            _ => new byte[11_000_000],
        };

        static byte[] Frame(byte marker)
        {
            var jpeg = (byte[])Jpeg.Value.Clone();
            jpeg[jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = marker;
            return jpeg;
        }
    }

    private static PdfResult Print(Picture picture) => PdfDocument.Create(Paper.Metadata, Fonts.FontLibrary.Default, d => d.Page(p =>
    {
        p.Size(new(picture.Width * 2, picture.Height * 2));
        p.Margins(0);
        p.Content().Image(picture, picture.Width * 2, "Four squares");
    }));

    /// <summary>The level in the middle of each quarter of the page, clockwise from the upper left.</summary>
    private static byte[] Squares(PdfResult paper)
    {
        var page = GreyPicture.Read(PageImages.Render(paper.Bytes, 1)[0].Png);
        return [At(1, 1), At(3, 1), At(3, 3), At(1, 3)];

        byte At(int x, int y) => page.Pixels[page.Height * y / 4 * page.Width + page.Width * x / 4];
    }

    /// <summary>The four squares, 64 × 48 pixels, half of the alpha's work done beforehand where there is any.</summary>
    private static byte[] Png(string kind)
    {
        const int width = 64, height = 48;
        var (depth, type) = kind switch
        {
            "grey" => (8, 0),
            "grey 16" => (16, 0),
            "grey 4" => (4, 0),
            "grey alpha" => (8, 4),
            "rgb" => (8, 2),
            "rgb 16" => (16, 2),
            "rgba" => (8, 6),
            "palette 2" => (2, 3),
            "palette 4" => (4, 3),
            _ => (8, 3),
        };
        using var data = new MemoryStream();
        byte[] above = [];
        for (var y = 0; y < height; y++)
        {
            var row = Row(y);
            WriteFiltered(data, row, above, y % 5, Math.Max(1, Channels(type) * depth / 8));
            above = row;
        }

        byte[] palette = type == 3 ? [.. Levels.SelectMany(static l => new[] { l, l, l })] : [];

        // The last colour of the palette is half transparent black, which on white is nearly the level wanted.
        if (type == 3) palette[9] = palette[10] = palette[11] = 0;
        return Chunks(width, height, depth, type, 0, palette, type == 3 ? [255, 255, 255, 15] : [], data.ToArray());

        byte[] Row(int y)
        {
            using var samples = new MemoryStream();
            var (bits, held) = (0, 0);
            for (var x = 0; x < width; x++)
            {
                var square = y < height / 2 ? (x < width / 2 ? 0 : 1) : x < width / 2 ? 3 : 2;
                var level = Levels[square];
                switch (type)
                {
                    case 3 or 0 when depth < 8:
                        bits = bits << depth | (type == 3 ? square : (level + 8) / 17);
                        held += depth;
                        if (held < 8) break;
                        samples.WriteByte((byte)bits);
                        (bits, held) = (0, 0);
                        break;
                    case 3:
                        samples.WriteByte((byte)square);
                        break;
                    default:
                        // Black, as transparent as it must be to give the level on white.
                        var alpha = type is 4 or 6;
                        for (var c = 0; c < (type is 2 or 6 ? 3 : 1); c++)
                        {
                            samples.WriteByte(alpha ? (byte)0 : level);
                            if (depth == 16) samples.WriteByte(0x55);
                        }

                        if (alpha) samples.WriteByte((byte)(255 - level));
                        break;
                }
            }

            return samples.ToArray();
        }
    }

    private static int Channels(int type) => type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private static void WriteFiltered(MemoryStream data, byte[] row, byte[] above, int filter, int bytesPerPixel)
    {
        data.WriteByte((byte)filter);
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= bytesPerPixel ? row[i - bytesPerPixel] : 0;
            var up = above.Length > 0 ? above[i] : 0;
            var corner = i >= bytesPerPixel && above.Length > 0 ? above[i - bytesPerPixel] : 0;
            var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
            var guess = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => a <= b && a <= c ? left : b <= c ? up : corner, _ => 0 };
            data.WriteByte((byte)(row[i] - guess));
        }
    }

    private static byte[] Chunks(int width, int height, int depth, int type, int interlace, byte[] palette, byte[] transparency, byte[] samples)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)type, (byte)interlace);
        Chunk("IHDR", header);
        Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0nothing"));
        if (palette.Length > 0) Chunk("PLTE", palette);
        if (transparency.Length > 0) Chunk("tRNS", transparency);
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(samples);
        Chunk("IDAT", data.ToArray());
        Chunk("IEND", []);
        return file.ToArray();

        void Chunk(string name, byte[] body)
        {
            var chunk = new byte[12 + body.Length];
            BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
            Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
            body.CopyTo(chunk, 8);
            BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), CheckSum(chunk.AsSpan(4, 4 + body.Length)));
            file.Write(chunk);
        }
    }

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }

        return ~sum;
    }

    /// <summary>The four squares as poppler codes them.</summary>
    private static byte[] MakeJpeg(string options, string coding = "")
    {
        var squares = PdfDocument.Create(Paper.Metadata, Fonts.FontLibrary.Default, d => d.Page(p =>
        {
            p.Size(new(64, 48));
            p.Margins(0);
            p.Content().Drawing(64, 48, static drawing =>
            {
                drawing.Rectangle(0, 0, 32, 24, new(Levels[0], Levels[0], Levels[0]));
                drawing.Rectangle(32, 0, 32, 24, new(Levels[1], Levels[1], Levels[1]));
                drawing.Rectangle(32, 24, 32, 24, new(Levels[2], Levels[2], Levels[2]));
                drawing.Rectangle(0, 24, 32, 24, new(Levels[3], Levels[3], Levels[3]));
            });
        }));
        var folder = Directory.CreateTempSubdirectory("jpeg");
        try
        {
            var file = Path.Combine(folder.FullName, "squares.pdf");
            File.WriteAllBytes(file, squares.Bytes);
            string[] optimisation = coding.Length > 0 ? ["-jpegopt", coding] : [];
            string[] arguments = [.. options.Split(' '), .. optimisation, "-r", "72", "-singlefile", file, Path.Combine(folder.FullName, "squares")];
            using var process = Process.Start(new ProcessStartInfo("pdftoppm", arguments))!;
            process.WaitForExit();
            return File.ReadAllBytes(folder.GetFiles("squares.jp*")[0].FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] tiff = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. "GPS of the photographer"u8];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }
}

internal static class Tolerance
{
    public static void ShouldBe(this byte[] seen, byte[] expected, int tolerance)
    {
        seen.Length.ShouldBe(expected.Length);
        for (var i = 0; i < seen.Length; i++)
            ((int)seen[i]).ShouldBeInRange(expected[i] - tolerance, expected[i] + tolerance, $"{i} of [{string.Join(", ", seen)}]");
    }
}
