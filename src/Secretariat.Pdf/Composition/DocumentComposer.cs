using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf;

/// <summary>Composes a paper from runs of pages of one kind.</summary>
public sealed class DocumentComposer
{
    internal List<PageSection> Sections { get; } = [];

    /// <summary>Pages of one size with one header and footer; as many as the content needs.</summary>
    public void Page(Action<PageComposer> compose)
    {
        var section = new PageSection();
        compose(new(section));
        Sections.Add(section);
    }
}

/// <summary>Composes pages. State size, margins, style and direction before the content.</summary>
public sealed class PageComposer
{
    private readonly PageSection section;
    private TextStyle style = TextStyle.Default;
    private TextDirection direction = TextDirection.Auto;

    internal PageComposer(PageSection section) => this.section = section;

    /// <summary>The sheet; A4 upright unless stated.</summary>
    public void Size(PageSize size) => section.Size = size;

    /// <summary>The same margin on all sides, in points; 20 mm unless stated.</summary>
    public void Margins(float all) => section.Margins = new(all);

    /// <summary>The margins above and below, and at the sides.</summary>
    public void Margins(float vertical, float horizontal) => section.Margins = new(vertical, horizontal, vertical, horizontal);

    /// <summary>The margins by side.</summary>
    public void Margins(Edges edges) => section.Margins = edges;

    /// <summary>The style everything starts from.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> change) => style = change(style);

    /// <summary>The base direction everything starts from: from right to left, rows, columns of tables, lists and running heads are mirrored.</summary>
    public void Direction(TextDirection value)
    {
        direction = value;
        section.RightToLeft = value == TextDirection.RightToLeft;
    }

    /// <summary>At the top of every page, inside the margins; decoration for those who hear the paper.</summary>
    public Container Header() => Fill(section.Header = new());

    /// <summary>At the top of the first page instead of the header.</summary>
    public Container FirstHeader() => Fill(section.FirstHeader = new());

    /// <summary>At the foot of every page, inside the margins.</summary>
    public Container Footer() => Fill(section.Footer = new());

    /// <summary>At the foot of the first page instead of the footer.</summary>
    public Container FirstFooter() => Fill(section.FirstFooter = new());

    /// <summary>White space between header, content and footer.</summary>
    public void HeaderSpacing(float points) => section.Spacing = points;

    /// <summary>What fills the pages.</summary>
    public Container Content() => Fill(section.Content);

    /// <summary>Behind the content of every page, over the whole sheet; decoration.</summary>
    public Container Background() => Fill(section.Background = new());

    /// <summary>A pale word across every page, such as DRAFT.</summary>
    public void Watermark(string text, Colour? colour = null) => section.Watermark = new(text, style, colour ?? new Colour(0xEC, 0xED, 0xF0));

    private Container Fill(Slot slot) => new(slot, style, direction);
}
