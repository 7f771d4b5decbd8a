using UglyToad.PdfPig.Content;

namespace Secretariat.Pdf.Tests;

/// <summary>Where glyphs stand, as a reader written by others sees it.</summary>
internal static class PdfPig
{
    public static List<Letter> Letters(byte[] pdf, int page = 1)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return [.. document.GetPage(page).Letters];
    }

    /// <summary>The baselines of a page from top to bottom.</summary>
    public static List<float> Rows(byte[] pdf, int page = 1) =>
        [.. Letters(pdf, page).Select(l => MathF.Round((float)l.StartBaseLine.Y, 1)).Distinct().OrderDescending()];

    public static int PageCount(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }
}
