using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf.Text;

/// <summary>A paragraph. Shaped once, cut into lines once for each width, divided between pages with two lines on either side.</summary>
internal sealed class TextBox(StructureRole role, string? language) : Box
{
    private const int LinesKept = 2;

    private bool keepsWithNext;
    private ShapedParagraph? paragraph;
    private List<TextLine>? lines;
    private float linesFor;

    public StructureTag? Tag { get; private set; } = new(role) { Language = language };

    public List<TextSpan> Spans { get; } = [];

    /// <summary>The tags of spans that are links or speak another language, by span.</summary>
    public StructureTag?[] SpanTags { get; private set; } = [];

    public TextDirection Direction { get; set; }

    public TextAlignment Alignment { get; set; }

    /// <summary>The style that lines are at least as high as.</summary>
    public TextStyle Strut { get; set; } = TextStyle.Default;

    /// <summary>Where lines end although their place is wider.</summary>
    public float? BreakAt { get; set; }

    public string? OutlineTitle => role is >= StructureRole.Heading1 and <= StructureRole.Heading6 ? string.Concat(Spans.ConvertAll(static s => s.Text)) : null;

    public int OutlineRank => role - StructureRole.Heading1 + 1;

    public override bool KeepsWithNext => keepsWithNext;

    public void KeepWithNext() => keepsWithNext = true;

    /// <summary>The words belong to what stands around them, which has a tag of its own.</summary>
    public void LeaveTagToParent() => Tag = null;

    /// <summary>A cell that is one paragraph needs no paragraph inside it.</summary>
    public static void LeaveTagToCell(Box content)
    {
        while (true)
        {
            switch (content)
            {
                case Slot { Content: { } inner }:
                    content = inner;
                    continue;
                case PaddingBox padding:
                    content = padding.Content;
                    continue;
                case TextBox { Tag.Role: StructureRole.Paragraph, Tag.Language: null } text:
                    text.LeaveTagToParent();
                    return;
                default:
                    return;
            }
        }
    }

    public override WidthRange MeasureWidths(LayoutContext context) => LineBreaker.Measure(Shape(context));

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var all = LinesFor(context, BreakAt is { } narrower ? Math.Min(narrower, space.Width) : space.Width);
        var first = (from as TextToken)?.Line ?? 0;
        var fitting = CountFitting(all, first, space);
        var left = all.Count - first - fitting;
        if (left > 0)
        {
            if (left < LinesKept) fitting -= LinesKept - left;
            if (first == 0 && fitting < LinesKept || fitting <= 0)
            {
                if (!space.AtTop) return null;
                fitting = Math.Max(1, CountFitting(all, first, space));
            }
        }

        var last = first + fitting;
        return new TextFragment(this, Shape(context), all, first, last, space.Width, last < all.Count ? new TextToken(last) : null);
    }

    /// <summary>The widest size at which the text stands on one line, for boxes that shrink their text.</summary>
    public float NaturalWidth(LayoutContext context) => LineBreaker.Measure(Shape(context)).Max;

    /// <summary>The narrowest width in which the text stands on so many lines with no word torn.</summary>
    public float NarrowestFor(LayoutContext context, int count)
    {
        var shaped = Shape(context);
        var (low, high) = LineBreaker.Measure(shaped);
        if (count == 1) return high;
        while (high - low > 0.5f)
        {
            var middle = (low + high) / 2;
            if (LineBreaker.Break(shaped, middle, Strut, context.Shaper.Fonts).Count <= count) high = middle;
            else low = middle;
        }

        return high;
    }

    public void Resize(float size)
    {
        for (var i = 0; i < Spans.Count; i++) Spans[i] = Spans[i] with { Style = Spans[i].Style with { Size = size } };
        Strut = Strut with { Size = size };
        (paragraph, lines) = (null, null);
    }

    private static int CountFitting(List<TextLine> all, int first, Space space)
    {
        var height = 0f;
        for (var i = first; i < all.Count; i++)
        {
            height += all[i].Height;
            if (!space.Fits(height)) return i - first;
        }

        return all.Count - first;
    }

    private List<TextLine> LinesFor(LayoutContext context, float width)
    {
        var shaped = Shape(context);
        if (lines is not null && linesFor.Equals(width)) return lines;
        linesFor = width;
        return lines = LineBreaker.Break(shaped, width, Strut, context.Shaper.Fonts);
    }

    private ShapedParagraph Shape(LayoutContext context)
    {
        var dynamic = Spans.Exists(static s => s.Field != PageField.None);
        if (paragraph is not null && !dynamic) return paragraph;
        lines = null;
        MakeSpanTags();
        return paragraph = context.Shaper.Shape(Spans, Direction, context.PageNumber, context.TotalPages);
    }

    private void MakeSpanTags()
    {
        if (SpanTags.Length == Spans.Count) return;
        SpanTags = new StructureTag?[Spans.Count];
        for (var i = 0; i < Spans.Count; i++)
        {
            var span = Spans[i];
            var other = span.Style.Language == language ? null : span.Style.Language;
            if (span.Address is not null || span.Paper is not null) SpanTags[i] = new(StructureRole.Link) { Language = other };
            else if (other is not null) SpanTags[i] = new(StructureRole.Span) { Language = other };
        }
    }

    private sealed class TextToken(int line) : BreakToken
    {
        public int Line { get; } = line;
    }
}
