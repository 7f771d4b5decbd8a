namespace Secretariat.Pdf.Layout;

/// <summary>A place for one box, empty until something is composed into it.</summary>
internal sealed class Slot : Box
{
    public Box? Content { get; set; }

    public override bool KeepsWithNext => Content?.KeepsWithNext ?? false;

    public override bool GivesEndToNext => Content?.GivesEndToNext ?? false;

    public override WidthRange MeasureWidths(LayoutContext context) => Content?.MeasureWidths(context) ?? default;

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) =>
        Content is null ? new EmptyFragment(0, 0) : Content.Layout(context, space, from);
}
