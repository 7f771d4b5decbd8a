using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Limits in points.</summary>
internal readonly record struct SizeLimits(float MinWidth, float MaxWidth, float MinHeight, float MaxHeight)
{
    public static readonly SizeLimits None = new(0, Space.Unlimited, 0, Space.Unlimited);
}

/// <summary>A box with a fixed or bounded width or height; narrower than its place, it stands where reading begins.</summary>
internal sealed class SizeBox(Box content, SizeLimits limits, bool rightToLeft) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override bool GivesEndToNext => content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context)
    {
        var inner = content.MeasureWidths(context);
        return new(Math.Clamp(inner.Min, limits.MinWidth, limits.MaxWidth), Math.Clamp(inner.Max, limits.MinWidth, limits.MaxWidth));
    }

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        if (from is null && !space.AtTop && !space.Fits(limits.MinHeight)) return null;
        var width = Math.Clamp(space.Width, limits.MinWidth, limits.MaxWidth);
        var height = Math.Min(space.Height, limits.MaxHeight);
        var inner = content.Layout(context, space with { Width = width, Height = height }, from);
        return inner is null ? null : new SizeFragment(inner, width, limits.MinHeight, rightToLeft ? Math.Max(0, space.Width - width) : 0);
    }
}

internal sealed class SizeFragment : Fragment
{
    private readonly Fragment inner;
    private readonly float left;

    public SizeFragment(Fragment inner, float width, float minHeight, float left)
    {
        this.inner = inner;
        this.left = left;
        Width = width + left;
        Rest = inner.Rest;
        Height = inner.Height;
        if (minHeight > Height) Stretch(minHeight);
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        inner.Stretch(height);
    }

    public override void Draw(Painter painter, float x, float y) => inner.Draw(painter, x + left, y);
}
