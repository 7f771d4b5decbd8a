namespace Secretariat.Pdf.Layout;

/// <summary>
/// Something that takes up space. A box is laid out once per page it appears on; it keeps no state between pages, what is left over travels in a
/// <see cref="BreakToken"/>.
/// </summary>
internal abstract class Box
{
    /// <summary>True when a page must not end between this box and the next one in the flow.</summary>
    public virtual bool KeepsWithNext => false;

    /// <summary>True when a page must not begin with the next box alone: the end of this one (a row, an item, two lines) comes along.</summary>
    public virtual bool GivesEndToNext => false;

    /// <summary>The narrowest width without forced breaks and the width at which nothing wraps.</summary>
    public abstract WidthRange MeasureWidths(LayoutContext context);

    /// <summary>
    /// Places as much as fits. Null means that nothing may be placed here and the box wants the next page; that answer is not open to a box at the top of a
    /// page, which must make progress even if it overflows.
    /// </summary>
    public abstract Fragment? Layout(LayoutContext context, Space space, BreakToken? from);
}

/// <summary>The room a box is offered.</summary>
internal readonly record struct Space(float Width, float Height, bool AtTop)
{
    public const float Unlimited = 1_000_000;

    /// <summary>Rounding in sums of floats must not push a line to the next page.</summary>
    public const float Tolerance = 0.01f;

    public bool Fits(float height) => height <= Height + Tolerance;

    public Space Inset(Edges edges) => this with { Width = Math.Max(0, Width - edges.Horizontal), Height = Height - edges.Vertical };
}

internal readonly record struct WidthRange(float Min, float Max)
{
    public WidthRange Plus(float width) => new(Min + width, Max + width);

    public WidthRange Union(WidthRange other) => new(Math.Max(Min, other.Min), Math.Max(Max, other.Max));
}

/// <summary>Where a box goes on after a page break.</summary>
internal abstract class BreakToken;
