using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Turns what it holds by half a turn, for the face of a folded card that looks the other way.</summary>
internal sealed class UpsideDownBox(Box content) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) =>
        content.Layout(context, space, from) is { } inner ? new UpsideDownFragment(inner) : null;
}

internal sealed class UpsideDownFragment : Fragment
{
    private readonly Fragment inner;

    public UpsideDownFragment(Fragment inner)
    {
        this.inner = inner;
        Width = inner.Width;
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
        painter.BeginHalfTurn(x + Width / 2, y + Height / 2);
        inner.Draw(painter, x, y);
        painter.EndHalfTurn();
    }
}
