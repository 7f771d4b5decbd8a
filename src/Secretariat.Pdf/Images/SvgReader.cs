using System.Globalization;
using System.Numerics;
using System.Xml;
using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf.Images;

/// <summary>Turns the elements of a drawing into shapes in the coordinates of its view box.</summary>
internal sealed class SvgReader(XmlReader xml)
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private readonly List<Shape> shapes = [];
    private int elements;

    public SvgDrawing Read()
    {
        xml.MoveToContent();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "svg" || xml.NamespaceURI != Svg)
            throw new PictureException(PictureError.UnknownFormat, "The file is no SVG drawing.");
        var box = ViewBox();
        var root = SvgStyle.Default.Inherit(xml, "width", "height", "viewBox", "version", "preserveAspectRatio", "x", "y");
        ReadChildren(root with { Transform = root.Transform * Matrix3x2.CreateTranslation(-box.X, -box.Y) }, 1);
        return new(box.Width, box.Height, shapes);
    }

    private (float X, float Y, float Width, float Height) ViewBox()
    {
        var box = xml.GetAttribute("viewBox") is { } given
            ? SvgValue.Numbers(given, "viewBox") : [0, 0, Length(xml.GetAttribute("width")), Length(xml.GetAttribute("height"))];
        if (box is not [_, _, > 0, > 0])
            throw new PictureException(PictureError.UnsupportedValue, "The drawing needs a viewBox of four numbers, the last two above 0.");
        return (box[0], box[1], box[2], box[3]);

        static float Length(string? text) => text is null ? 0 : SvgValue.Number(text.Replace("px", string.Empty, StringComparison.Ordinal), "width or height");
    }

    private void ReadChildren(SvgStyle style, int depth)
    {
        if (xml.IsEmptyElement) return;
        if (depth > PictureLimits.SvgDepth)
            throw new PictureException(PictureError.TooLarge, $"The drawing has more than {PictureLimits.SvgDepth} groups in each other.");
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Text) throw new PictureException(PictureError.UnsupportedElement, "The drawing contains text; turn it into paths.");
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (++elements > PictureLimits.SvgElements)
                throw new PictureException(PictureError.TooLarge, $"The drawing has more than {PictureLimits.SvgElements} elements.");
            ReadElement(style, depth);
        }
    }

    private void ReadElement(SvgStyle outer, int depth)
    {
        var name = xml.LocalName;
        if (xml.NamespaceURI != Svg) throw Refused(xml.Name);
        switch (name)
        {
            case "g":
                ReadChildren(outer.Inherit(xml), depth + 1);
                return;
            case "title" or "desc" or "metadata":
                Skip();
                return;
            case "path":
                Add(outer.Inherit(xml, "d"), Path(xml.GetAttribute("d") ?? string.Empty));
                break;
            case "rect":
                Add(outer.Inherit(xml, "x", "y", "width", "height", "rx", "ry"), Rectangle());
                break;
            case "circle":
                Add(outer.Inherit(xml, "cx", "cy", "r"), Ellipse(Number("cx"), Number("cy"), Number("r"), Number("r")));
                break;
            case "ellipse":
                Add(outer.Inherit(xml, "cx", "cy", "rx", "ry"), Ellipse(Number("cx"), Number("cy"), Number("rx"), Number("ry")));
                break;
            case "line":
                Add(outer.Inherit(xml, "x1", "y1", "x2", "y2"), Polygon([Number("x1"), Number("y1"), Number("x2"), Number("y2")], close: false));
                break;
            case "polygon" or "polyline":
                Add(outer.Inherit(xml, "points"), Polygon(SvgValue.Numbers(xml.GetAttribute("points") ?? string.Empty, "points"), name == "polygon"));
                break;
            default:
                throw Refused(name);
        }

        SkipDescription();
    }

    /// <summary>A shape may hold a title or a description, and nothing else.</summary>
    private void SkipDescription()
    {
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName is not ("title" or "desc")) throw Refused(xml.Name);
            Skip();
        }
    }

    private void Skip()
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) elements++;
    }

    private void Add(SvgStyle style, VectorPath path)
    {
        if (path.Verbs.Length == 0 || style.Fill is null && style.Stroke is null) return;
        var scale = MathF.Sqrt(Math.Abs(style.Transform.GetDeterminant()));
        var placed = path.Transform(style.Transform);
        foreach (var coordinate in placed.Coordinates)
            if (!(Math.Abs(coordinate) <= SvgValue.Largest))
                throw new PictureException(PictureError.UnsupportedValue, "The drawing leads too far outside its view box.");
        shapes.Add(new(placed, style.Fill, style.Stroke, style.StrokeWidth * scale) { EvenOdd = style.EvenOdd });
    }

    private static VectorPath Path(string data)
    {
        try
        {
            return SvgPath.Parse(data);
        }
        catch (FormatException e)
        {
            throw new PictureException(PictureError.UnsupportedValue, $"A path of the drawing cannot be read: {e.Message}", e);
        }
    }

    private VectorPath Rectangle()
    {
        var (x, y, width, height) = (Number("x"), Number("y"), Number("width"), Number("height"));
        if (width <= 0 || height <= 0) return new();
        var (rx, ry) = (Number("rx"), Number("ry"));
        if (xml.GetAttribute("rx") is null) rx = ry;
        if (xml.GetAttribute("ry") is null) ry = rx;
        (rx, ry) = (Math.Min(rx, width / 2), Math.Min(ry, height / 2));
        return rx <= 0 || ry <= 0 ? VectorPath.Rectangle(x, y, width, height) : VectorPath.RoundedRectangle(x, y, width, height, rx, ry);
    }

    private static VectorPath Ellipse(float x, float y, float rx, float ry) =>
        rx <= 0 || ry <= 0 ? new() : VectorPath.RoundedRectangle(x - rx, y - ry, 2 * rx, 2 * ry, rx, ry);

    private static VectorPath Polygon(float[] points, bool close)
    {
        var path = new VectorPath();
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            if (i == 0) path.Move(points[0], points[1]);
            else path.Line(points[i], points[i + 1]);
        }

        if (close && points.Length >= 2) path.Close();
        return path;
    }

    private float Number(string attribute) => xml.GetAttribute(attribute) is { } text ? SvgValue.Number(text, attribute) : 0;

    private static PictureException Refused(string element) =>
        new(PictureError.UnsupportedElement, $"The drawing contains <{element}>; only paths, simple shapes and groups in solid colours can be printed.");
}

/// <summary>Paint and place that shapes inherit from their groups.</summary>
internal sealed record SvgStyle(Colour? Fill, Colour? Stroke, float StrokeWidth, bool EvenOdd, Matrix3x2 Transform)
{
    public static readonly SvgStyle Default = new(Colour.Black, null, 1, false, Matrix3x2.Identity);

    /// <summary>Reads the attributes of an element; those that are neither paint nor in the list are refused by name.</summary>
    public SvgStyle Inherit(XmlReader xml, params ReadOnlySpan<string> known)
    {
        var style = this;
        if (!xml.MoveToFirstAttribute()) return style;
        do
        {
            if (xml.Prefix is "xmlns" or "xml" || xml.Name == "xmlns" || known.Contains(xml.Name)) continue;
            style = style.With(xml.Name, xml.Value);
        }
        while (xml.MoveToNextAttribute());

        xml.MoveToElement();
        return style;
    }

    private SvgStyle With(string name, string value) => name switch
    {
        "id" or "class" or "role" or "aria-label" or "stroke-miterlimit" => this,
        "fill" => this with { Fill = SvgValue.Paint(value, Fill) },
        "stroke" => this with { Stroke = SvgValue.Paint(value, Stroke) },
        "stroke-width" => this with { StrokeWidth = Math.Max(0, SvgValue.Number(value.Replace("px", string.Empty, StringComparison.Ordinal), name)) },
        "fill-rule" when value is "nonzero" or "evenodd" => this with { EvenOdd = value == "evenodd" },
        "transform" => this with { Transform = SvgValue.Transform(value) * Transform },
        "style" => WithAll(value),
        "opacity" or "fill-opacity" or "stroke-opacity" when value.Trim() is "1" or "1.0" or "100%" => this,
        "stroke-linecap" when value == "butt" => this,
        "stroke-linejoin" when value == "miter" => this,
        "stroke-dasharray" when value == "none" => this,
        _ => throw new PictureException(PictureError.UnsupportedElement, $"The drawing uses {name}=\"{Short(value)}\", which cannot be printed."),
    };

    private SvgStyle WithAll(string declarations)
    {
        var style = this;
        foreach (var declaration in declarations.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || declaration.StartsWith("style", StringComparison.Ordinal) || declaration.StartsWith("transform", StringComparison.Ordinal))
                throw new PictureException(PictureError.UnsupportedValue, $"The drawing has a style that cannot be read: {Short(declaration)}");
            style = style.With(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }

        return style;
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}

/// <summary>Numbers, colours and transforms of SVG.</summary>
internal static class SvgValue
{
    /// <summary>Beyond this no reader need go (ISO 19005-1, 6.1.12, for the coordinates of a page).</summary>
    public const float Largest = 30_000;

    private static readonly Dictionary<string, Colour> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = new(0, 0, 0),
        ["white"] = new(255, 255, 255),
        ["gray"] = new(128, 128, 128),
        ["grey"] = new(128, 128, 128),
        ["silver"] = new(192, 192, 192),
        ["red"] = new(255, 0, 0),
        ["maroon"] = new(128, 0, 0),
        ["green"] = new(0, 128, 0),
        ["lime"] = new(0, 255, 0),
        ["olive"] = new(128, 128, 0),
        ["blue"] = new(0, 0, 255),
        ["navy"] = new(0, 0, 128),
        ["purple"] = new(128, 0, 128),
        ["fuchsia"] = new(255, 0, 255),
        ["teal"] = new(0, 128, 128),
        ["aqua"] = new(0, 255, 255),
        ["yellow"] = new(255, 255, 0),
        ["orange"] = new(255, 165, 0),
        ["gold"] = new(255, 215, 0),
        ["currentColor"] = new(0, 0, 0),
    };

    public static float Number(string text, string of)
    {
        if (float.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Largest) return value;
        throw new PictureException(PictureError.UnsupportedValue, $"The drawing has a {of} that cannot be read: {text[..Math.Min(text.Length, 40)]}");
    }

    public static float[] Numbers(string text, string of) =>
        Array.ConvertAll(text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), part => Number(part, of));

    public static Colour? Paint(string text, Colour? inherited)
    {
        var value = text.Trim();
        if (value == "inherit") return inherited;
        if (value is "none" or "transparent") return null;
        if (Names.TryGetValue(value, out var named)) return named;
        if (value is ['#', var r, var g, var b]) value = $"#{r}{r}{g}{g}{b}{b}";
        if (value.Length == 7 && value[0] == '#' && uint.TryParse(value.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
            return Colour.FromHex(value);
        if (value.StartsWith("rgb(", StringComparison.Ordinal) && value[^1] == ')' && Numbers(value[4..^1], "colour") is [var red, var green, var blue])
            return new(Component(red), Component(green), Component(blue));
        throw new PictureException(PictureError.UnsupportedValue, $"The drawing has a colour that cannot be printed: {value[..Math.Min(value.Length, 40)]}");

        static byte Component(float number) => (byte)Math.Clamp(number, 0, 255);
    }

    /// <summary>A list of transforms; the first in the text is applied last.</summary>
    public static Matrix3x2 Transform(string text)
    {
        var result = Matrix3x2.Identity;
        foreach (var part in text.Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            var numbers = open < 0 ? [] : Numbers(part[(open + 1)..], "transform");
            var matrix = (open < 0 ? string.Empty : part[..open].Trim(' ', ','), numbers) switch
            {
                ("matrix", [var a, var b, var c, var d, var e, var f]) => new Matrix3x2(a, b, c, d, e, f),
                ("translate", [var x]) => Matrix3x2.CreateTranslation(x, 0),
                ("translate", [var x, var y]) => Matrix3x2.CreateTranslation(x, y),
                ("scale", [var s]) => Matrix3x2.CreateScale(s),
                ("scale", [var x, var y]) => Matrix3x2.CreateScale(x, y),
                ("rotate", [var angle]) => Matrix3x2.CreateRotation(angle * MathF.PI / 180),
                ("rotate", [var angle, var x, var y]) => Matrix3x2.CreateRotation(angle * MathF.PI / 180, new(x, y)),
                ("skewX", [var angle]) => Matrix3x2.CreateSkew(angle * MathF.PI / 180, 0),
                ("skewY", [var angle]) => Matrix3x2.CreateSkew(0, angle * MathF.PI / 180),
                _ => throw new PictureException(PictureError.UnsupportedValue, $"The drawing has a transform that cannot be read: {part})"),
            };
            result = matrix * result;
        }

        return result;
    }
}
