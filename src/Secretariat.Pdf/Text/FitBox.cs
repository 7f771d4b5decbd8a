using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf.Text;

/// <summary>One line set as large as its width allows.</summary>
internal sealed class FitBox(TextBox text, float largest, float smallest) : Box
{
    private float fittedFor = float.NaN;

    public override bool KeepsWithNext => text.KeepsWithNext;

    public override WidthRange MeasureWidths(LayoutContext context)
    {
        text.Resize(largest);
        fittedFor = float.NaN;
        return new(0, text.NaturalWidth(context) + Space.Tolerance);
    }

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        Fit(context, space.Width);
        return text.Layout(context, space, from);
    }

    private void Fit(LayoutContext context, float width)
    {
        if (fittedFor.Equals(width)) return;
        fittedFor = width;
        text.Resize(largest);
        var natural = text.NaturalWidth(context);

        // Advances scale with the size, so one step finds it; rounded down so that the rounding itself does not overflow.
        if (natural > width) text.Resize(Math.Max(smallest, MathF.Floor(largest * width / natural * 100) / 100));
    }
}
