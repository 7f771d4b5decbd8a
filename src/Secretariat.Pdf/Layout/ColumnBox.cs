using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Boxes one below the other; the only place, with the table, where pages break.</summary>
internal sealed class ColumnBox : Box
{
    public BoxSequence<Box> Children { get; } = new();

    public float Spacing { get; set; }

    public override bool KeepsWithNext => Children.LastKnown?.KeepsWithNext ?? false;

    public override bool GivesEndToNext => Children.LastKnown?.GivesEndToNext ?? false;

    public override WidthRange MeasureWidths(LayoutContext context)
    {
        var widths = default(WidthRange);
        for (var i = 0; Children.TryGet(i, out var child); i++) widths = widths.Union(child.MeasureWidths(context));
        return widths;
    }

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var start = from as ColumnToken;
        var index = start?.Index ?? 0;
        Children.ReachedPage(index);

        var parts = new List<StackedPart>();
        var y = 0f;
        var resume = start?.Child;
        for (; Children.TryGet(index, out var child); index++)
        {
            var top = y > 0 ? y + Spacing : y;
            var part = child.Layout(context, new(space.Width, space.Height - top, space.AtTop && y == 0), resume);
            if (part is null) return BreakBefore(context, parts, index, space, start);

            resume = null;
            parts.Add(new(part, part.Height > 0 ? top : y, child.KeepsWithNext));
            if (part.Height > 0) y = top + part.Height;
            if (part.Rest is not null) return new StackFragment(parts, space.Width, new ColumnToken(index, part.Rest));
        }

        return new StackFragment(parts, space.Width, null);
    }

    private StackFragment? BreakBefore(LayoutContext context, List<StackedPart> parts, int index, Space space, ColumnToken? start)
    {
        var keep = parts.Count;
        while (keep > 0 && parts[keep - 1].KeepsWithNext)
        {
            if (Shortened(context, parts, keep - 1, index, space, start) is { } shortened) return shortened;
            keep--;
        }

        var firstOfPage = keep == 0 || parts[keep - 1].Top + parts[keep - 1].Part.Height == 0;
        if (firstOfPage && space.AtTop) keep = parts.Count;
        if (keep == 0) return null;

        var moved = parts.Count - keep;
        parts.RemoveRange(keep, moved);
        return new StackFragment(parts, space.Width, new ColumnToken(index - moved, null));
    }

    /// <summary>The page without the end of a child that gives its end to what follows; null when the child is whole or not at all.</summary>
    private StackFragment? Shortened(LayoutContext context, List<StackedPart> parts, int place, int index, Space space, ColumnToken? start)
    {
        var at = index - (parts.Count - place);
        if (!Children.TryGet(at, out var child) || !child.GivesEndToNext) return null;

        var (part, top, keeps) = parts[place];
        var from = at == start?.Index ? start.Child : null;
        var less = new Space(space.Width, part.Height - 2 * Space.Tolerance, space.AtTop && top == 0);
        if (child.Layout(context, less, from) is not { Rest: { } rest } shorter) return null;

        parts.RemoveRange(place, parts.Count - place);
        parts.Add(new(shorter, top, keeps));
        return new StackFragment(parts, space.Width, new ColumnToken(at, rest));
    }

    private sealed class ColumnToken(int index, BreakToken? child) : BreakToken
    {
        public int Index { get; } = index;

        public BreakToken? Child { get; } = child;
    }
}

internal readonly record struct StackedPart(Fragment Part, float Top, bool KeepsWithNext);

internal sealed class StackFragment : Fragment
{
    private readonly List<StackedPart> parts;

    public StackFragment(List<StackedPart> parts, float width, BreakToken? rest)
    {
        this.parts = parts;
        Width = width;
        Height = parts.Count == 0 ? 0 : parts[^1].Top + parts[^1].Part.Height;
        Rest = rest;
    }

    public override void Draw(Painter painter, float x, float y)
    {
        foreach (var (part, top, _) in parts) part.Draw(painter, x, y + top);
    }
}
