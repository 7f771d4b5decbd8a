using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Gives what is inside a place in the structure tree, or, without a tag, takes it out of the tree as decoration.</summary>
internal sealed class TagBox(Box content, StructureTag? tag) : Box
{
    public override bool KeepsWithNext => content.KeepsWithNext;

    public override bool GivesEndToNext => content.GivesEndToNext;

    public override WidthRange MeasureWidths(LayoutContext context) => content.MeasureWidths(context);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var inner = content.Layout(context, space, from);
        return inner is null ? null : new TagFragment(inner, tag);
    }
}

internal sealed class TagFragment : Fragment
{
    private readonly Fragment inner;
    private readonly StructureTag? tag;

    public TagFragment(Fragment inner, StructureTag? tag)
    {
        this.inner = inner;
        this.tag = tag;
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
        if (tag is null)
        {
            painter.BeginArtifact();
            inner.Draw(painter, x, y);
            painter.EndArtifact();
            return;
        }

        painter.BeginTag(tag);
        if (tag.Role == StructureRole.Figure) painter.SetBounds(tag, x, y, inner.Width, inner.Height);
        inner.Draw(painter, x, y);
        painter.EndTag(tag, complete: Rest is null);
    }
}
