using System.Globalization;
using System.Text;
using QRCoder;

namespace Secretariat.Pdf.Layout;

/// <summary>Draws the dark modules of a QR code as one path: sharp at any size, and nothing to decode for the reader.</summary>
public static class QrModules
{
    /// <summary>The same as the path of an SVG, for screens: its sides are as long as the code has modules.</summary>
    public static (int Modules, string Path) Svg(string content)
    {
        var path = new StringBuilder();
        var modules = EachRun(content, (x, y, run) => path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z"));
        return (modules, path.ToString());
    }

    internal static void Draw(DrawingComposer drawing, string content, Colour colour)
    {
        var path = new VectorPath();
        var modules = EachRun(content, (x, y, run) => path.AddRectangle(x, y, run, 1));
        drawing.ViewBox(modules, modules);
        drawing.Modules(path, colour);
    }

    private static int EachRun(string content, Action<int, int, int> dark)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var modules = matrix.Count;
        for (var y = 0; y < modules; y++)
        {
            for (var x = 0; x < modules; x++)
            {
                if (!matrix[y][x]) continue;
                var run = 1;
                while (x + run < modules && matrix[y][x + run]) run++;
                dark(x, y, run);
                x += run;
            }
        }

        return modules;
    }
}
