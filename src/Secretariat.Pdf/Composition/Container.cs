using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf;

/// <summary>
/// A place on the paper into which one thing is composed. Methods that return a container wrap: what follows goes inside. Style, direction and language are
/// inherited by everything composed inside.
/// </summary>
public sealed class Container
{
    private readonly Slot slot;
    private readonly TextStyle style;
    private readonly TextDirection direction;
    private readonly TextAlignment alignment;

    internal Container(Slot slot, TextStyle style, TextDirection direction, TextAlignment alignment = TextAlignment.Start)
    {
        this.slot = slot;
        this.style = style;
        this.direction = direction;
        this.alignment = alignment;
    }

    /// <summary>White space on all sides, in points.</summary>
    public Container Padding(float all) => Padding(new Edges(all));

    /// <summary>White space above and below, and at the sides.</summary>
    public Container Padding(float vertical, float horizontal) => Padding(new Edges(vertical, horizontal, vertical, horizontal));

    /// <summary>White space by side.</summary>
    public Container Padding(Edges edges) => Wrap(inner => new PaddingBox(inner, edges));

    /// <summary>White space above.</summary>
    public Container PaddingTop(float points) => Padding(new Edges(points, 0, 0, 0));

    /// <summary>White space below.</summary>
    public Container PaddingBottom(float points) => Padding(new Edges(0, 0, points, 0));

    /// <summary>White space at the left.</summary>
    public Container PaddingLeft(float points) => Padding(new Edges(0, 0, 0, points));

    /// <summary>White space at the right.</summary>
    public Container PaddingRight(float points) => Padding(new Edges(0, points, 0, 0));

    /// <summary>White space where reading begins: left in English, right in Arabic.</summary>
    public Container PaddingStart(float points) => RightToLeft ? PaddingRight(points) : PaddingLeft(points);

    /// <summary>White space where reading ends.</summary>
    public Container PaddingEnd(float points) => RightToLeft ? PaddingLeft(points) : PaddingRight(points);

    /// <summary>A line on all four sides.</summary>
    public Container Border(float width, Colour? colour = null) => Border(new Edges(width), colour);

    /// <summary>A line of its own width on each side; 0 for none.</summary>
    public Container Border(Edges widths, Colour? colour = null) => Wrap(inner => new FrameBox(inner, null, widths, colour ?? Colour.Black));

    /// <summary>A line above.</summary>
    public Container BorderTop(float width, Colour? colour = null) => Border(new Edges(width, 0, 0, 0), colour);

    /// <summary>A line below.</summary>
    public Container BorderBottom(float width, Colour? colour = null) => Border(new Edges(0, 0, width, 0), colour);

    /// <summary>A line at the left.</summary>
    public Container BorderLeft(float width, Colour? colour = null) => Border(new Edges(0, 0, 0, width), colour);

    /// <summary>A line at the right.</summary>
    public Container BorderRight(float width, Colour? colour = null) => Border(new Edges(0, width, 0, 0), colour);

    /// <summary>A line where reading begins: left in English, right in Arabic.</summary>
    public Container BorderStart(float width, Colour? colour = null) => RightToLeft ? BorderRight(width, colour) : BorderLeft(width, colour);

    /// <summary>A line where reading ends.</summary>
    public Container BorderEnd(float width, Colour? colour = null) => RightToLeft ? BorderLeft(width, colour) : BorderRight(width, colour);

    /// <summary>A colour behind the content.</summary>
    public Container Background(Colour colour) => Wrap(inner => new FrameBox(inner, colour, default, default));

    /// <summary>Exactly this wide.</summary>
    public Container Width(float points) => Limit(SizeLimits.None with { MinWidth = points, MaxWidth = points });

    /// <summary>At least this wide.</summary>
    public Container MinWidth(float points) => Limit(SizeLimits.None with { MinWidth = points });

    /// <summary>At most this wide.</summary>
    public Container MaxWidth(float points) => Limit(SizeLimits.None with { MaxWidth = points });

    /// <summary>Exactly this high; content that needs more goes on after the next page break.</summary>
    public Container Height(float points) => Limit(SizeLimits.None with { MinHeight = points, MaxHeight = points });

    /// <summary>At least this high.</summary>
    public Container MinHeight(float points) => Limit(SizeLimits.None with { MinHeight = points });

    /// <summary>At most this high.</summary>
    public Container MaxHeight(float points) => Limit(SizeLimits.None with { MaxHeight = points });

    /// <summary>The whole box at the left, as wide as its content needs.</summary>
    public Container AlignLeft() => Wrap(static inner => new AlignBox(inner, 0, null));

    /// <summary>The whole box in the middle of the width, as wide as its content needs.</summary>
    public Container AlignCentre() => Wrap(static inner => new AlignBox(inner, 0.5f, null));

    /// <summary>The whole box at the right, as wide as its content needs.</summary>
    public Container AlignRight() => Wrap(static inner => new AlignBox(inner, 1, null));

    /// <summary>The whole box where reading begins, as wide as its content needs.</summary>
    public Container AlignStart() => RightToLeft ? AlignRight() : AlignLeft();

    /// <summary>The whole box where reading ends, as wide as its content needs.</summary>
    public Container AlignEnd() => RightToLeft ? AlignLeft() : AlignRight();

    /// <summary>In the middle of the height that neighbours or a minimum height give.</summary>
    public Container AlignMiddle() => Wrap(static inner => new AlignBox(inner, null, 0.5f));

    /// <summary>At the foot of the height that neighbours or a minimum height give.</summary>
    public Container AlignBottom() => Wrap(static inner => new AlignBox(inner, null, 1));

    /// <summary>Turned by half a turn around its middle, for the second face of a folded card. Links inside do not turn with it.</summary>
    public Container UpsideDown() => Wrap(static inner => new UpsideDownBox(inner));

    /// <summary>Never divided between pages unless it is taller than a page.</summary>
    public Container KeepTogether() => Wrap(static inner => new KeepTogetherBox(inner));

    /// <summary>On the same page as the beginning of what follows in the column.</summary>
    public Container KeepWithNext() => Wrap(static inner => new KeepWithNextBox(inner));

    /// <summary>May be divided, but its end (a row, an item, two lines) is on the page of what follows in the column.</summary>
    public Container KeepEndWithNext() => Wrap(static inner => new KeepEndWithNextBox(inner));

    /// <summary>Changes the style of all text inside: <c>.DefaultTextStyle(s => s with { Size = 9 })</c>.</summary>
    public Container DefaultTextStyle(Func<TextStyle, TextStyle> change) => new(slot, change(style), direction, alignment);

    /// <summary>The base direction of all paragraphs, rows, lists and tables inside.</summary>
    public Container Direction(TextDirection value) => new(slot, style, value, alignment);

    /// <summary>The alignment of all paragraphs inside that state none.</summary>
    public Container DefaultAlignment(TextAlignment value) => new(slot, style, direction, value);

    /// <summary>The language of everything inside, when it is not the document's (BCP 47).</summary>
    public Container Language(string tag) => DefaultTextStyle(s => s with { Language = TextString.LanguageTag(tag) });

    /// <summary>The part this plays for a reader who hears the paper.</summary>
    public Container Role(StructureRole role) => Wrap(inner => new TagBox(inner, new StructureTag(role) { Language = style.Language }));

    /// <summary>A picture, with the words that stand for it; without words it is an <see cref="ArgumentException"/>.</summary>
    public Container Figure(string alternative)
    {
        var words = TextString.Line(alternative);
        if (words.Length == 0) throw new ArgumentException("A picture needs words that stand for it; decoration is an artifact.", nameof(alternative));
        var place = RightToLeft ? AlignRight() : this;
        return place.Wrap(inner => new TagBox(inner, new StructureTag(StructureRole.Figure) { Alternative = words, Language = style.Language }));
    }

    /// <summary>Decoration: seen, not heard.</summary>
    public Container Artifact() => Wrap(static inner => new TagBox(inner, null));

    /// <summary>Things one below the other.</summary>
    public void Column(Action<ColumnComposer> compose)
    {
        var box = new ColumnBox();
        slot.Content = box;
        compose(new(box, this));
    }

    /// <summary>Things side by side.</summary>
    public void Row(Action<RowComposer> compose)
    {
        var box = new RowBox { RightToLeft = RightToLeft };
        slot.Content = box;
        compose(new(box, this));
    }

    /// <summary>A table with columns, head and rows.</summary>
    public void Table(Action<TableComposer> compose)
    {
        var box = new TableBox { RightToLeft = RightToLeft };
        slot.Content = box;
        var composer = new TableComposer(box, this);
        compose(composer);
        composer.Finish();
    }

    /// <summary>A numbered or bulleted list.</summary>
    public void List(Action<ListComposer> compose) => compose(new(this));

    /// <summary>Boxes one behind the other; the content decides the size.</summary>
    public void Layers(Action<LayersComposer> compose)
    {
        var box = new LayersBox();
        slot.Content = box;
        compose(new(box, this));
    }

    /// <summary>One paragraph in one style.</summary>
    public TextComposer Text(string? text)
    {
        var composer = NewText(StructureRole.Paragraph);
        composer.Span(text);
        return composer;
    }

    /// <summary>One paragraph of several spans.</summary>
    public TextComposer Text(Action<TextComposer> compose)
    {
        var composer = NewText(StructureRole.Paragraph);
        compose(composer);
        return composer;
    }

    /// <summary>A heading of rank 1 to 6: bold, in the outline, never alone at the foot of a page.</summary>
    public TextComposer Heading(int rank, string text)
    {
        var composer = NewText(StructureRole.Heading1 + Math.Clamp(rank, 1, 6) - 1);
        composer.Span(text);
        return composer.Bold().KeepWithNext();
    }

    /// <summary>One line of text as large as the given width allows, for nameplates and names on certificates.</summary>
    public TextComposer FitText(string? text, float largest, float smallest = 6) => FitText(text, largest, smallest, 1, float.PositiveInfinity);

    /// <summary>Text as large as the given width and height allow, on as many lines as make its letters largest.</summary>
    /// <param name="text">The words.</param>
    /// <param name="largest">The size it has where there is room.</param>
    /// <param name="smallest">The size below which it goes on over more lines.</param>
    /// <param name="lines">How many lines it may have.</param>
    /// <param name="height">How high all of them may be.</param>
    public TextComposer FitText(string? text, float largest, float smallest, int lines, float height)
    {
        var box = new TextBox(StructureRole.Paragraph, style.Language) { Direction = direction, Alignment = alignment };
        slot.Content = new FitBox(box, largest, smallest, lines, height);
        var composer = new TextComposer(box, style with { Size = largest });
        composer.Span(text);
        return composer;
    }

    /// <summary>A horizontal rule.</summary>
    public void LineHorizontal(float width = 0.75f, Colour? colour = null) => slot.Content = new RuleBox(width, colour ?? Colour.Black, vertical: false);

    /// <summary>A vertical rule as high as its row.</summary>
    public void LineVertical(float width = 0.75f, Colour? colour = null) => slot.Content = new RuleBox(width, colour ?? Colour.Black, vertical: true);

    /// <summary>White space of a given height.</summary>
    public void Space(float height) => slot.Content = new SpaceBox(height);

    /// <summary>What follows in the column begins a page.</summary>
    public void PageBreak() => slot.Content = new PageBreakBox();

    /// <summary>Shapes in their own coordinates (y downwards), scaled to the given size; wrap in <see cref="Figure"/> when they mean something.</summary>
    public void Drawing(float width, float height, Action<DrawingComposer> compose)
    {
        var box = new DrawingBox(width, height);
        Place(box);
        compose(new(box));
    }

    /// <summary>A PNG or JPEG picture of a given width, with the words that stand for it.</summary>
    public void Image(Picture picture, float width, string alternative) =>
        Figure(alternative).Fill(new PictureBox(picture, width, width * picture.Height / picture.Width));

    /// <summary>A picture that says nothing, such as a letterhead's crest beside the name it stands for.</summary>
    public void DecorativeImage(Picture picture, float width) => Artifact().Place(new PictureBox(picture, width, width * picture.Height / picture.Width));

    /// <summary>An emblem or logo of a given width, with the words that stand for it.</summary>
    public void Svg(SvgDrawing drawing, float width, string alternative) => Figure(alternative).Fill(BoxOf(drawing, width));

    /// <summary>An emblem that says nothing.</summary>
    public void DecorativeSvg(SvgDrawing drawing, float width) => Artifact().Place(BoxOf(drawing, width));

    /// <summary>A QR code (ISO/IEC 18004) of square modules with its quiet zone, read out as the given words.</summary>
    public void QrCode(string content, float size, string alternative, Colour? colour = null) =>
        Figure(alternative).Drawing(size, size, d => QrModules.Draw(d, content, colour ?? Colour.Black));

    internal TextStyle Style => style;

    internal TextDirection TextDirection => direction;

    internal TextAlignment TextAlignment => alignment;

    internal Box Box => slot;

    internal Container Child(TextStyle? with = null) => new(new Slot(), with ?? style, direction, alignment);

    internal void Fill(Box box) => slot.Content = box;

    private TextComposer NewText(StructureRole role)
    {
        var box = new TextBox(role, style.Language) { Direction = direction, Alignment = alignment };
        slot.Content = box;
        return new(box, style);
    }

    private static DrawingBox BoxOf(SvgDrawing drawing, float width) =>
        new(width, width * drawing.Height / drawing.Width) { ViewBox = (drawing.Width, drawing.Height), Shapes = drawing.Shapes, Clips = true };

    private void Place(Box box) => slot.Content = RightToLeft ? new AlignBox(box, 1, null) : box;

    private bool RightToLeft => direction == TextDirection.RightToLeft;

    private Container Limit(SizeLimits limits) => Wrap(inner => new SizeBox(inner, limits, RightToLeft));

    private Container Wrap(Func<Box, Box> wrap)
    {
        var inner = new Slot();
        slot.Content = wrap(inner);
        return new(inner, style, direction, alignment);
    }
}
