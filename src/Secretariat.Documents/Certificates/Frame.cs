using System.Globalization;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Certificates;

/// <summary>The frame of a certificate: a strong line in the house colour, a fine golden one inside, notched corners.</summary>
internal static class Frame
{
    public static void Draw(Container into)
    {
        var sheet = PageSize.A4.Landscape();
        into.Drawing(sheet.Width, sheet.Height, d =>
        {
            d.ViewBox(842, 595);
            d.Path(Notched(22, 0), stroke: PaperStyle.Accent, strokeWidth: 2.4f);
            d.Path(Notched(29, 14), stroke: PaperStyle.Gold, strokeWidth: 0.8f);
            foreach (var (x, y) in new[] { (36f, 36f), (806f, 36f), (36f, 559f), (806f, 559f) }) d.Path(Lozenge(x, y), fill: PaperStyle.Gold);
        });
    }

    /// <summary>A rectangle whose corners are cut inwards by quarter circles.</summary>
    private static string Notched(float inset, float notch)
    {
        var (left, top, right, bottom) = (inset, inset, 842 - inset, 595 - inset);
        return notch == 0
            ? FormattableString.Invariant($"M{left} {top}H{right}V{bottom}H{left}Z")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"M{left + notch} {top}H{right - notch}A{notch} {notch} 0 0 0 {right} {top + notch}"
                + $"V{bottom - notch}A{notch} {notch} 0 0 0 {right - notch} {bottom}H{left + notch}A{notch} {notch} 0 0 0 {left} {bottom - notch}"
                + $"V{top + notch}A{notch} {notch} 0 0 0 {left + notch} {top}Z");
    }

    private static string Lozenge(float x, float y) => FormattableString.Invariant($"M{x} {y - 3.2f}L{x + 3.2f} {y}L{x} {y + 3.2f}L{x - 3.2f} {y}Z");
}
