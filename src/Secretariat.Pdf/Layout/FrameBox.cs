using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Background and borders. They take no room: padding inside the frame keeps text off the lines.</summary>
internal sealed class FrameBox(Box content, Colour? background, Edges lines, Colour lineColour) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override bool GivesEndToNext => content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var inner = content.Layout(context, space, from);
        return inner is null ? null : new FrameFragment(inner, space.Width, background, lines, lineColour);
    }
}

internal sealed class FrameFragment : Fragment
{
    private readonly Fragment inner;
    private readonly Colour? background;
    private readonly Edges lines;
    private readonly Colour lineColour;

    public FrameFragment(Fragment inner, float width, Colour? background, Edges lines, Colour lineColour)
    {
        this.inner = inner;
        this.background = background;
        this.lines = lines;
        this.lineColour = lineColour;
        Width = width;
        Height = inner.Height;
        Rest = inner.Rest;
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        inner.Stretch(height);
    }

    public override void Draw(Painter painter, float x, float y)
    {
        if (background is { } fill) painter.FillRectangle(x, y, Width, Height, fill);
        inner.Draw(painter, x, y);
        if (lines.Top > 0) painter.Line(x, y, x + Width, y, lines.Top, lineColour);
        if (lines.Bottom > 0) painter.Line(x, y + Height, x + Width, y + Height, lines.Bottom, lineColour);
        if (lines.Left > 0) painter.Line(x, y, x, y + Height, lines.Left, lineColour);
        if (lines.Right > 0) painter.Line(x + Width, y, x + Width, y + Height, lines.Right, lineColour);
    }
}
