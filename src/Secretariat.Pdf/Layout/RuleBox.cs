using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>A straight line across the box.</summary>
internal sealed class RuleBox(float thickness, Colour colour, bool vertical) : Box
{
    public override WidthRange MeasureWidths(LayoutContext context) => vertical ? new(thickness, thickness) : default;

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) =>
        space.AtTop || space.Fits(thickness) ? new RuleFragment(space.Width, thickness, colour, vertical) : null;
}

internal sealed class RuleFragment : Fragment
{
    private readonly float thickness;
    private readonly Colour colour;
    private readonly bool vertical;

    public RuleFragment(float width, float thickness, Colour colour, bool vertical)
    {
        this.thickness = thickness;
        this.colour = colour;
        this.vertical = vertical;
        Width = vertical ? thickness : width;
        Height = vertical ? 0 : thickness;
    }

    public override void Draw(Painter painter, float x, float y)
    {
        var half = thickness / 2;
        if (vertical) painter.Line(x + half, y, x + half, y + Height, thickness, colour);
        else painter.Line(x, y + half, x + Width, y + half, thickness, colour);
    }
}

/// <summary>White space of a given height, which a page break swallows.</summary>
internal sealed class SpaceBox(float height) : Box
{
    public override WidthRange MeasureWidths(LayoutContext context) => default;

    public override Fragment Layout(LayoutContext context, Space space, BreakToken? from) =>
        new EmptyFragment(space.Width, Math.Max(0, Math.Min(height, space.Height)));
}
