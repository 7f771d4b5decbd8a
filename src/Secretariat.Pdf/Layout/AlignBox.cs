using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Moves a box inside a larger one. A factor of 0 is left or top, 0.5 the middle, 1 right or bottom; null leaves that axis alone.</summary>
internal sealed class AlignBox(Box content, float? horizontal, float? vertical) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override bool GivesEndToNext => content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var width = horizontal is null ? space.Width : Math.Min(space.Width, content.MeasureWidths(context).Max + Space.Tolerance);
        var inner = content.Layout(context, space with { Width = width }, from);
        return inner is null ? null : new AlignFragment(inner, space.Width, horizontal is { } h ? (space.Width - width) * h : 0, vertical);
    }
}

internal sealed class AlignFragment : Fragment
{
    private readonly Fragment inner;
    private readonly float left;
    private readonly float? vertical;

    public AlignFragment(Fragment inner, float width, float left, float? vertical)
    {
        this.inner = inner;
        this.left = left;
        this.vertical = vertical;
        Width = width;
        Height = inner.Height;
        Rest = inner.Rest;
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        if (vertical is null) inner.Stretch(height);
    }

    public override void Draw(Painter painter, float x, float y) => inner.Draw(painter, x + left, y + (Height - inner.Height) * (vertical ?? 0));
}
