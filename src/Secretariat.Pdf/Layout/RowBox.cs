using System.Runtime.InteropServices;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>How a column of a row or table gets its width: a fixed number of points, a share of what is left, or what its content needs.</summary>
internal readonly record struct ColumnWidth(ColumnWidthKind Kind, float Value)
{
    public static ColumnWidth Fixed(float points) => new(ColumnWidthKind.Fixed, points);

    public static ColumnWidth Relative(float weight) => new(ColumnWidthKind.Relative, weight);

    public static readonly ColumnWidth Auto = new(ColumnWidthKind.Auto, 0);
}

internal enum ColumnWidthKind
{
    Fixed,
    Relative,
    Auto,
}

internal static class ColumnWidths
{
    /// <summary>Gives fixed and automatic columns what they need and shares the rest by weight; automatic columns shrink towards their minimum first.</summary>
    public static float[] Resolve(ReadOnlySpan<ColumnWidth> columns, ReadOnlySpan<WidthRange> contents, float available, float spacing)
    {
        var widths = new float[columns.Length];
        var free = available - spacing * Math.Max(0, columns.Length - 1);
        float weights = 0, autoMin = 0, autoMax = 0, relativeMin = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            switch (columns[i].Kind)
            {
                case ColumnWidthKind.Fixed:
                    free -= columns[i].Value;
                    break;
                case ColumnWidthKind.Auto:
                    autoMin += contents[i].Min;
                    autoMax += contents[i].Max;
                    break;
                default:
                    weights += columns[i].Value;
                    relativeMin += contents[i].Min;
                    break;
            }
        }

        var forAuto = Math.Clamp(free - relativeMin, 0, autoMax);
        var stretch = autoMax > autoMin ? Math.Clamp((forAuto - autoMin) / (autoMax - autoMin), 0, 1) : 1;
        var shrink = autoMin > 0 && autoMin > free ? Math.Max(0, free) / autoMin : 1;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind == ColumnWidthKind.Fixed) widths[i] = columns[i].Value;
            if (columns[i].Kind != ColumnWidthKind.Auto) continue;
            widths[i] = (contents[i].Min + (contents[i].Max - contents[i].Min) * stretch) * shrink;
            free -= widths[i];
        }

        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Kind == ColumnWidthKind.Relative)
                widths[i] = Math.Max(0, free) * columns[i].Value / weights;
        return widths;
    }
}

/// <summary>Boxes side by side. They may break across a page; each goes on in its own column.</summary>
internal sealed class RowBox : Box
{
    private readonly List<ColumnWidth> columns = [];
    private readonly List<Box> children = [];

    public float Spacing { get; set; }

    /// <summary>Places the first child at the right.</summary>
    public bool RightToLeft { get; set; }

    public void Add(ColumnWidth width, Box child)
    {
        columns.Add(width);
        children.Add(child);
    }

    public override bool KeepsWithNext => children.Exists(static c => c.KeepsWithNext);

    public override WidthRange MeasureWidths(LayoutContext context)
    {
        var sum = new WidthRange(0, 0).Plus(Spacing * Math.Max(0, children.Count - 1));
        for (var i = 0; i < children.Count; i++)
        {
            var inner = columns[i].Kind == ColumnWidthKind.Fixed ? new(columns[i].Value, columns[i].Value) : children[i].MeasureWidths(context);
            sum = new(sum.Min + inner.Min, sum.Max + inner.Max);
        }

        return sum;
    }

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var contents = new WidthRange[children.Count];
        for (var i = 0; i < contents.Length; i++)
            if (columns[i].Kind == ColumnWidthKind.Auto)
                contents[i] = children[i].MeasureWidths(context).Plus(Space.Tolerance);
        var widths = ColumnWidths.Resolve(CollectionsMarshal.AsSpan(columns), contents, space.Width, Spacing);
        return SideBySide.Layout(context, space, children, widths, Spacing, from, RightToLeft);
    }
}

/// <summary>Lays out neighbours of one height; shared by rows and by table rows that may split.</summary>
internal static class SideBySide
{
    public static Fragment? Layout(
        LayoutContext context, Space space, IReadOnlyList<Box> children, ReadOnlySpan<float> widths, float spacing, BreakToken? from, bool rightToLeft)
    {
        var resume = (from as SideToken)?.Parts;
        var parts = new SidePart[children.Count];
        var rests = new BreakToken?[children.Count];
        var unfinished = false;
        var height = 0f;
        var x = rightToLeft ? space.Width : 0f;
        for (var i = 0; i < children.Count; i++)
        {
            if (rightToLeft) x -= widths[i];
            var done = resume is not null && resume[i] is null;
            var part = done ? new EmptyFragment(widths[i], 0) : children[i].Layout(context, space with { Width = widths[i] }, resume?[i]);
            if (part is null)
            {
                // A neighbour that has to wait for the next page takes its row with it, unless the row is already under way.
                if (from is null) return null;
                rests[i] = resume![i];
                unfinished = true;
                part = new EmptyFragment(widths[i], 0);
            }
            else
            {
                rests[i] = part.Rest;
                unfinished |= part.Rest is not null;
            }

            parts[i] = new(part, x);
            height = Math.Max(height, part.Height);
            x += rightToLeft ? -spacing : widths[i] + spacing;
        }

        foreach (var (part, _) in parts) part.Stretch(height);
        return new SideFragment(parts, space.Width, height, unfinished ? new SideToken(rests) : null);
    }

    private sealed class SideToken(BreakToken?[] parts) : BreakToken
    {
        public BreakToken?[] Parts { get; } = parts;
    }
}

internal readonly record struct SidePart(Fragment Part, float Left);

internal sealed class SideFragment : Fragment
{
    private readonly SidePart[] parts;

    public SideFragment(SidePart[] parts, float width, float height, BreakToken? rest)
    {
        this.parts = parts;
        Width = width;
        Height = height;
        Rest = rest;
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        foreach (var (part, _) in parts) part.Stretch(height);
    }

    public override void Draw(Painter painter, float x, float y)
    {
        foreach (var (part, left) in parts) part.Draw(painter, x + left, y);
    }
}
