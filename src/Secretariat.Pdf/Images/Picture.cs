using Secretariat.Pdf.Images;

namespace Secretariat.Pdf;

/// <summary>
/// A PNG or JPEG picture, read once and printed as often as needed. Colours are taken as sRGB, transparency is flattened on white, and what cameras note
/// beside the picture (place, device, time) does not get into papers.
/// </summary>
public sealed class Picture
{
    internal Picture(int width, int height, int components, byte[] data, PictureCoding coding, int orientation = 1)
    {
        (StoredWidth, StoredHeight, Components, Data, Coding, Orientation) = (width, height, components, data, coding, orientation);
    }

    /// <summary>Pixels from left to right, as the picture is looked at.</summary>
    public int Width => IsTurned ? StoredHeight : StoredWidth;

    /// <summary>Pixels from top to bottom, as the picture is looked at.</summary>
    public int Height => IsTurned ? StoredWidth : StoredHeight;

    internal int StoredWidth { get; }

    internal int StoredHeight { get; }

    /// <summary>1 for grey, 3 for colours.</summary>
    internal int Components { get; }

    internal byte[] Data { get; }

    internal PictureCoding Coding { get; }

    /// <summary>How the stored picture must be turned, 1 to 8 as EXIF counts.</summary>
    internal int Orientation { get; }

    private bool IsTurned => Orientation >= 5;

    /// <summary>Reads a PNG or JPEG file; a <see cref="PictureException"/> says what is wrong with another.</summary>
    public static Picture Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > PictureLimits.Bytes)
            throw new PictureException(
                PictureError.TooManyBytes, $"The picture has {file.Length / 1_000_000} MB; at most {PictureLimits.Bytes / 1_000_000} can be printed.");
        if (file.StartsWith(PngReader.Signature)) return PngReader.Read(file);
        if (file.StartsWith(JpegReader.Signature)) return JpegReader.Read(file);
        throw new PictureException(PictureError.UnknownFormat, "The picture is neither PNG nor JPEG.");
    }
}

internal enum PictureCoding
{
    /// <summary>Samples of one byte, deflated.</summary>
    Deflated,

    /// <summary>A JPEG file without its notes.</summary>
    Jpeg,

    /// <summary>The same, whose three components are red, green and blue already.</summary>
    JpegUntransformed,
}
