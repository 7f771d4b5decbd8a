using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>White space around a box.</summary>
internal sealed class PaddingBox(Box content, Edges edges) : Box
{
    public Box Content { get; } = content;

    public override bool KeepsWithNext => Content.KeepsWithNext;

    public override bool GivesEndToNext => Content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => Content.MeasureWidths(context).Plus(edges.Horizontal);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var inner = Content.Layout(context, space.Inset(edges), from);
        return inner is null ? null : new PaddingFragment(inner, edges);
    }
}

internal sealed class PaddingFragment : Fragment
{
    private readonly Fragment inner;
    private readonly Edges edges;

    public PaddingFragment(Fragment inner, Edges edges)
    {
        this.inner = inner;
        this.edges = edges;
        Width = inner.Width + edges.Horizontal;
        Height = inner.Height + edges.Vertical;
        Rest = inner.Rest;
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        inner.Stretch(height - edges.Vertical);
    }

    public override void Draw(Painter painter, float x, float y) => inner.Draw(painter, x + edges.Left, y + edges.Top);
}
