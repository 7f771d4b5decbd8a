namespace Secretariat.Pdf.Layout;

/// <summary>Pages of one kind.</summary>
internal sealed class PageSection
{
    public PageSize Size { get; set; } = PageSize.A4;

    /// <summary>The pages are read, and bound, from the right.</summary>
    public bool RightToLeft { get; set; }

    public Edges Margins { get; set; } = new(20.Mm());

    public float Spacing { get; set; } = 12;

    public Slot? Header { get; set; }

    public Slot? FirstHeader { get; set; }

    public Slot? Footer { get; set; }

    public Slot? FirstFooter { get; set; }

    public Slot? Background { get; set; }

    public Watermark? Watermark { get; set; }

    public Slot Content { get; } = new();

    public Slot? HeaderOf(bool first) => first && FirstHeader is not null ? FirstHeader : Header;

    public Slot? FooterOf(bool first) => first && FirstFooter is not null ? FirstFooter : Footer;
}

/// <summary>A pale word behind the content.</summary>
internal sealed record Watermark(string Text, TextStyle Style, Colour Colour);
