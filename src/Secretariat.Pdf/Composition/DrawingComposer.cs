using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf;

/// <summary>Composes shapes.</summary>
public sealed class DrawingComposer
{
    private readonly DrawingBox box;

    internal DrawingComposer(DrawingBox box) => this.box = box;

    /// <summary>The size of the coordinate system that is scaled to the drawing; its size in points unless stated.</summary>
    public void ViewBox(float width, float height) => box.ViewBox = (width, height);

    /// <summary>A path in the language of SVG 1.1, 8.3: M L H V C S Q T Z, absolute or relative, and A.</summary>
    public void Path(string data, Colour? fill = null, Colour? stroke = null, float strokeWidth = 1) =>
        box.Shapes.Add(new(SvgPath.Parse(data), fill, stroke, strokeWidth));

    /// <summary>The parts of a code, at whole numbers.</summary>
    internal void Modules(VectorPath path, Colour fill) => box.Shapes.Add(new(path, fill, null, 0) { InWholeUnits = true });

    /// <summary>A rectangle.</summary>
    public void Rectangle(float x, float y, float width, float height, Colour? fill = null, Colour? stroke = null, float strokeWidth = 1) =>
        box.Shapes.Add(new(VectorPath.Rectangle(x, y, width, height), fill, stroke, strokeWidth));
}
