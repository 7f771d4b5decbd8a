using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf.Text;

/// <summary>
/// A text set as large as its width allows: on one line, or on as many as it may have where that lets its letters be larger. Lines are as equal as its words
/// allow, so that none is left alone on the last.
/// </summary>
internal sealed class FitBox(TextBox text, float largest, float smallest, int lines, float height) : Box
{
    /// <summary>Another line is not worth less than this.</summary>
    private const float WorthALine = 1.12f;

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
        if (lines == 1) Resize(Sized(text.NaturalWidth(context), width), null);
        else FitLines(context, width);
    }

    private void FitLines(LayoutContext context, float width)
    {
        var (best, breakAt) = (0f, 0f);
        for (var count = 1; count <= lines; count++)
        {
            var narrowest = text.NarrowestFor(context, count);
            var size = Math.Min(Sized(narrowest, width), height / count / text.Strut.LineHeight);
            if (size <= best * WorthALine) continue;
            (best, breakAt) = (size, narrowest * size / largest + Space.Tolerance);
        }

        // Smaller than it may be, it breaks wherever the width asks for it.
        Resize(best, best < smallest ? null : Math.Min(breakAt, width));
    }

    /// <summary>Advances scale with the size, so one step finds it; rounded down so that the rounding itself does not overflow.</summary>
    private float Sized(float natural, float width) => natural > width ? MathF.Floor(largest * width / natural * 100) / 100 : largest;

    private void Resize(float size, float? breakAt)
    {
        if (size < largest) text.Resize(Math.Max(smallest, size));
        text.BreakAt = breakAt;
    }
}
