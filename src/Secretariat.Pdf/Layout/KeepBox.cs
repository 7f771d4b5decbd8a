using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>A box that stays in one piece while a page can hold it.</summary>
internal sealed class KeepTogetherBox(Box content) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override bool GivesEndToNext => content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var inner = content.Layout(context, space, from);
        return inner is { Rest: not null } && !space.AtTop ? null : inner;
    }
}

/// <summary>A box that draws the next one onto its page.</summary>
internal sealed class KeepWithNextBox(Box content) : Box
{
    public override bool KeepsWithNext => true;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) => content.Layout(context, space, from);
}

/// <summary>A box that may be divided, but whose end stays with the next one: no page begins with what merely closes a paper.</summary>
internal sealed class KeepEndWithNextBox(Box content) : Box
{
    public override bool KeepsWithNext => true;

    public override bool GivesEndToNext => true;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) => content.Layout(context, space, from);
}

/// <summary>The end of a page. Where there are no pages, in cells and headers, it does nothing.</summary>
internal sealed class PageBreakBox : Box
{
    private static readonly Taken Done = new();

    public override WidthRange MeasureWidths(LayoutContext context) => default;

    public override Fragment Layout(LayoutContext context, Space space, BreakToken? from) =>
        from is null && !space.AtTop && space.Height < Space.Unlimited / 2 ? new BreakFragment { Rest = Done } : new EmptyFragment(0, 0);

    private sealed class Taken : BreakToken;

    private sealed class BreakFragment : Fragment
    {
        public override void Draw(Painter painter, float x, float y)
        {
        }
    }
}
