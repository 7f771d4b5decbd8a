using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Layout;

/// <summary>What boxes need to know while they are placed.</summary>
internal sealed class LayoutContext(ParagraphShaper shaper)
{
    public ParagraphShaper Shaper { get; } = shaper;

    /// <summary>The page being filled, counted from 1.</summary>
    public int PageNumber { get; set; } = 1;

    /// <summary>Known only when headers and footers are drawn, after the last page.</summary>
    public int? TotalPages { get; set; }
}
