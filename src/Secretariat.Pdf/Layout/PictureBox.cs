using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>A picture of fixed size.</summary>
internal sealed class PictureBox(Picture picture, float width, float height) : Box
{
    public override WidthRange MeasureWidths(LayoutContext context) => new(width, width);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) =>
        space.AtTop || space.Fits(height) ? new PictureFragment(picture, width, height) : null;
}

internal sealed class PictureFragment : Fragment
{
    private readonly Picture picture;
    private readonly float drawnHeight;

    public PictureFragment(Picture picture, float width, float height)
    {
        this.picture = picture;
        drawnHeight = height;
        Width = width;
        Height = height;
    }

    public override void Draw(Painter painter, float x, float y) => painter.DrawPicture(picture, x, y, Width, drawnHeight);
}
