using System.Xml;
using Secretariat.Pdf.Images;
using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf;

/// <summary>
/// An emblem or logo as SVG, read once and printed as often as needed. Of SVG 1.1 it knows paths, rectangles, circles, ellipses, lines, polygons and groups
/// in solid colours; whatever else a file contains (text, style sheets, scripts, gradients, pictures, references) is refused by name.
/// </summary>
public sealed class SvgDrawing
{
    internal SvgDrawing(float width, float height, List<Shape> shapes) => (Width, Height, Shapes) = (width, height, shapes);

    /// <summary>The width of the view box.</summary>
    public float Width { get; }

    /// <summary>The height of the view box.</summary>
    public float Height { get; }

    internal List<Shape> Shapes { get; }

    /// <summary>Reads an SVG file; a <see cref="PictureException"/> says what is wrong with another.</summary>
    public static SvgDrawing Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > PictureLimits.SvgBytes)
            throw new PictureException(
                PictureError.TooManyBytes, $"The drawing has {file.Length / 1000} KB; at most {PictureLimits.SvgBytes / 1000} can be printed.");
        var settings = new XmlReaderSettings
        {
            // No document type: no entities, nothing expands, nothing is fetched.
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = PictureLimits.SvgBytes,
        };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(file.ToArray()), settings);
            return new SvgReader(xml).Read();
        }
        catch (XmlException e)
        {
            throw new PictureException(PictureError.UnknownFormat, $"The drawing is no well-formed SVG, or declares a document type: {e.Message}", e);
        }
    }
}
