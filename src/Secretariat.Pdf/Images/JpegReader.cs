using System.Buffers.Binary;

namespace Secretariat.Pdf.Images;

/// <summary>Reads the frame of a JPEG (ISO/IEC 10918-1) and copies it without its notes; the picture itself is not decoded.</summary>
internal ref struct JpegReader
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, Exif = 0xE1, Adobe = 0xEE, Comment = 0xFE;

    private readonly ReadOnlySpan<byte> file;
    private readonly MemoryStream kept = new();
    private int width, height, components;
    private int orientation = 1;
    private bool untransformed;

    private JpegReader(ReadOnlySpan<byte> file) => this.file = file;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var reader = new JpegReader(file);
        reader.ReadSegments();
        if (reader.components == 0) throw Damaged("has no picture");
        var coding = reader is { untransformed: true, components: 3 } ? PictureCoding.JpegUntransformed : PictureCoding.Jpeg;
        return new(reader.width, reader.height, reader.components, reader.kept.ToArray(), coding, reader.orientation);
    }

    private void ReadSegments()
    {
        kept.Write(file[..2]);
        var at = 2;
        while (true)
        {
            if (file.Length - at < 2 || file[at] != 0xFF) throw Damaged("ends early");
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                kept.Write(file.Slice(at, 2));
                return;
            }

            if (file.Length - at < 4) throw Damaged("ends early");
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 4 || length > file.Length - at) throw Damaged("ends early");
            var end = at + length;
            if (marker == StartOfScan) end = EndOfScan(end);
            if (Keeps(marker, file.Slice(at + 4, length - 4))) kept.Write(file[at..end]);
            at = end;
        }
    }

    /// <summary>The marker after the coded picture, in which 0xFF is followed by 0 or by a restart marker.</summary>
    private readonly int EndOfScan(int at)
    {
        if (components == 0) throw Damaged("has no frame");
        for (; at + 1 < file.Length; at++)
            if (file[at] == 0xFF && file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
        throw Damaged("ends early");
    }

    private bool Keeps(byte marker, ReadOnlySpan<byte> body)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                ReadFrame(body);
                return true;
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                throw new PictureException(PictureError.UnsupportedCoding, "The JPEG is lossless or arithmetic; save it as an ordinary one.");
            case Adobe:
                untransformed = body.StartsWith("Adobe"u8) && body.Length >= 12 && body[11] == 0;
                return true;
            case Exif:
                if (body.StartsWith("Exif\0\0"u8)) orientation = ReadOrientation(body[6..]);
                return false;
            case Comment or (>= 0xE0 and <= 0xEF):
                return false;
            default:
                return true;
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> body)
    {
        if (components != 0 || body.Length < 6 || body.Length < 6 + 3 * body[5]) throw Damaged("has a wrong frame");
        if (body[0] != 8) throw new PictureException(PictureError.UnsupportedCoding, "The JPEG has more than 8 bits a sample; save it as an ordinary one.");
        (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]), body[5]);
        PictureLimits.Check(width, height);
        if (components == 4) throw new PictureException(PictureError.Cmyk, "The JPEG has colours for print (CMYK); save it with colours for screens (RGB).");
        if (components is not (1 or 3)) throw Damaged("has a wrong frame");
    }

    /// <summary>The tag 0x0112 of the first directory (EXIF 2.3, 4.6.4); 1 wherever something is odd.</summary>
    private static int ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff.StartsWith("II"u8);
        var directory = Int32(tiff[4..]);
        if (directory < 8 || directory > tiff.Length - 2) return 1;
        var count = Int16(tiff[directory..]);
        for (var i = 0; i < count && directory + 14 + 12 * i <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + 12 * i, 12);
            if (Int16(entry) == 0x0112) return Int16(entry[8..]) is var value and >= 1 and <= 8 ? value : 1;
        }

        return 1;

        int Int16(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        int Int32(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadInt32LittleEndian(at) : BinaryPrimitives.ReadInt32BigEndian(at);
    }

    private static PictureException Damaged(string how) => new(PictureError.Damaged, $"The JPEG {how}.");
}
