using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The sign of an issuer: its own emblem, or a neutral one for a dialogue that has no arms: seats around a table.</summary>
internal static class Emblem
{
    private const int Seats = 12;

    /// <summary>A wide logo is set lower, so that the head keeps its shape.</summary>
    private const float Widest = 2.6f;

    private static readonly string Table = Circle(50, 50, 21);
    private static readonly string[] Chairs = [.. Enumerable.Range(0, Seats).Select(Chair)];
    private static readonly ConcurrentDictionary<string, SvgDrawing> Drawings = [];

    public static void Draw(Container into, float size, Colour colour, PaperIssuer? issuer = null)
    {
        if (issuer?.Style?.Emblem is { } svg) into.DecorativeSvg(Read(svg), WidthOf(issuer, size));
        else Neutral(into, size, colour);
    }

    /// <summary>How wide the emblem is, when it is as high as given or as wide as it may be.</summary>
    public static float WidthOf(PaperIssuer? issuer, float size)
    {
        if (issuer?.Style?.Emblem is not { } svg) return size;
        var drawing = Read(svg);
        return Math.Min(size * drawing.Width / drawing.Height, size * Widest);
    }

    private static SvgDrawing Read(string svg) => Drawings.GetOrAdd(svg, static s => SvgDrawing.Read(Encoding.UTF8.GetBytes(s)));

    private static void Neutral(Container into, float size, Colour colour) => into.Drawing(size, size, d =>
    {
        d.ViewBox(100, 100);
        d.Path(Circle(50, 50, 48.5f), stroke: colour, strokeWidth: 1.6f);
        d.Path(Table, stroke: colour, strokeWidth: 3.2f);
        foreach (var chair in Chairs) d.Path(chair, fill: colour);
    });

    private static string Chair(int index)
    {
        var (sin, cos) = MathF.SinCos(index * MathF.Tau / Seats);
        return Circle(50 + 34.5f * sin, 50 - 34.5f * cos, 5);
    }

    private static string Circle(float x, float y, float r) =>
        string.Create(CultureInfo.InvariantCulture,
            $"M{x - r:0.###} {y:0.###}A{r:0.###} {r:0.###} 0 1 0 {x + r:0.###} {y:0.###}A{r:0.###} {r:0.###} 0 1 0 {x - r:0.###} {y:0.###}Z");
}
