using System.Globalization;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>A neutral sign for a dialogue that has no arms: seats around a table.</summary>
internal static class Emblem
{
    private const int Seats = 12;
    private static readonly string Table = Circle(50, 50, 21);
    private static readonly string[] Chairs = [.. Enumerable.Range(0, Seats).Select(Chair)];

    public static void Draw(Container into, float size, Colour colour) => into.Drawing(size, size, d =>
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
