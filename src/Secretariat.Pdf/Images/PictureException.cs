namespace Secretariat.Pdf;

/// <summary>Why a picture is refused.</summary>
public enum PictureError
{
    /// <summary>Neither PNG nor JPEG, or no SVG drawing.</summary>
    UnknownFormat,

    /// <summary>The file is larger than <see cref="PictureLimits.Bytes"/>.</summary>
    TooManyBytes,

    /// <summary>More pixels, shapes or points than the limits allow.</summary>
    TooLarge,

    /// <summary>The file ends early, or a checksum or length is wrong.</summary>
    Damaged,

    /// <summary>An interlaced PNG.</summary>
    Interlaced,

    /// <summary>Colours for print (CMYK) in a JPEG.</summary>
    Cmyk,

    /// <summary>A coding that readers of archives need not know, such as arithmetic or lossless JPEG.</summary>
    UnsupportedCoding,

    /// <summary>An element or attribute of SVG that drawings here do not have.</summary>
    UnsupportedElement,

    /// <summary>A colour, number, transform or path that cannot be read.</summary>
    UnsupportedValue,
}

/// <summary>A picture that cannot be printed, with a message for whoever chose it.</summary>
public sealed class PictureException(PictureError error, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Why.</summary>
    public PictureError Error { get; } = error;
}

/// <summary>How large pictures may be.</summary>
public static class PictureLimits
{
    /// <summary>Bytes of a PNG or JPEG file.</summary>
    public const int Bytes = 10_000_000;

    /// <summary>Pixels of one side.</summary>
    public const int Side = 12_000;

    /// <summary>Pixels together.</summary>
    public const int Pixels = 25_000_000;

    /// <summary>Bytes of an SVG file.</summary>
    public const int SvgBytes = 500_000;

    /// <summary>Elements of an SVG drawing.</summary>
    public const int SvgElements = 5_000;

    /// <summary>How deep they may be nested.</summary>
    public const int SvgDepth = 32;

    internal static void Check(int width, int height)
    {
        if (width < 1 || height < 1) throw new PictureException(PictureError.Damaged, "The picture says that it has no pixels.");
        if (width > Side || height > Side || (long)width * height > Pixels)
            throw new PictureException(
                PictureError.TooLarge, $"The picture has {width} × {height} pixels; scale it down to at most {Pixels / 1_000_000} million.");
    }
}
