using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf.Text;

/// <summary>A paragraph.</summary>
internal sealed class TextBox(StructureRole role, string? language) : Box
{
    private StructureTag? tag = new(role) { Language = language };
    private bool keepsWithNext;

    public List<TextSpan> Spans { get; } = [];

    public TextDirection Direction { get; set; }

    public TextAlignment Alignment { get; set; }

    public TextStyle Strut { get; set; } = TextStyle.Default;

    public override bool KeepsWithNext => keepsWithNext;

    public void KeepWithNext() => keepsWithNext = true;

    public void LeaveTagToParent() => tag = null;

    public static void LeaveTagToCell(Box content) { }

    public override WidthRange MeasureWidths(LayoutContext context) => default;

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) => new EmptyFragment(0, tag is null ? 0 : 1);
}

/// <summary>Text.</summary>
internal sealed class FitBox(TextBox text, float largest, float smallest) : Box
{
    public override WidthRange MeasureWidths(LayoutContext context) => new(smallest, largest);

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from) => text.Layout(context, space, from);
}
