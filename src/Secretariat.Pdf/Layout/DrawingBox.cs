using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

internal sealed record Shape(VectorPath Path, Colour? Fill, Colour? Stroke, float StrokeWidth)
{
    /// <summary>What is enclosed twice is outside.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>Its parts are many and stand at whole numbers, as those of a code: written as they are, under a matrix, they take half the bytes.</summary>
    public bool InWholeUnits { get; init; }
}

/// <summary>Shapes in a box of fixed size.</summary>
internal sealed class DrawingBox(float width, float height) : Box
{
    public (float Width, float Height) ViewBox { get; set; } = (width, height);

    public List<Shape> Shapes { get; init; } = [];

    /// <summary>What leads outside is cut off.</summary>
    public bool Clips { get; init; }

    public override WidthRange MeasureWidths(LayoutContext context) => new(width, width);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) =>
        space.AtTop || space.Fits(height) ? new DrawingFragment(this, width, height) : null;
}

internal sealed class DrawingFragment : Fragment
{
    private readonly DrawingBox box;
    private readonly float drawnHeight;

    public DrawingFragment(DrawingBox box, float width, float height)
    {
        this.box = box;
        drawnHeight = height;
        Width = width;
        Height = height;
    }

    public override void Draw(Painter painter, float x, float y)
    {
        if (box.Clips) painter.BeginClip(x, y, Width, drawnHeight);
        foreach (var shape in box.Shapes)
            painter.Draw(shape, x, y, Width / box.ViewBox.Width, drawnHeight / box.ViewBox.Height);
        if (box.Clips) painter.EndClip();
    }
}
