using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Boxes behind a content that decides the size.</summary>
internal sealed class LayersBox : Box
{
    public List<Box> Behind { get; } = [];

    public Box Content { get; set; } = new Slot();

    public override bool KeepsWithNext => Content.KeepsWithNext;

    public override bool GivesEndToNext => Content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => Content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var front = Content.Layout(context, space, from);
        if (front is null) return null;
        var layers = new Fragment[Behind.Count];
        for (var i = 0; i < layers.Length; i++) layers[i] = Behind[i].Layout(context, new(space.Width, front.Height, true), null)!;
        return new LayersFragment(layers, front, space.Width);
    }
}

internal sealed class LayersFragment : Fragment
{
    private readonly Fragment[] behind;
    private readonly Fragment front;

    public LayersFragment(Fragment[] behind, Fragment front, float width)
    {
        this.behind = behind;
        this.front = front;
        Width = width;
        Rest = front.Rest;
        Stretch(front.Height);
    }

    public override void Stretch(float height)
    {
        base.Stretch(height);
        front.Stretch(height);
        foreach (var layer in behind) layer.Stretch(height);
    }

    public override void Draw(Painter painter, float x, float y)
    {
        foreach (var layer in behind) layer.Draw(painter, x, y);
        front.Draw(painter, x, y);
    }
}
