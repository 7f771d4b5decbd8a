using QRCoder;

namespace Secretariat.Pdf.Layout;

/// <summary>Draws the dark modules of a QR code as one path: sharp at any size, and nothing to decode for the reader.</summary>
internal static class QrModules
{
    public static void Draw(DrawingComposer drawing, string content, Colour colour)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var modules = matrix.Count;
        var path = new VectorPath();
        for (var y = 0; y < modules; y++)
        {
            for (var x = 0; x < modules; x++)
            {
                if (!matrix[y][x]) continue;
                var run = 1;
                while (x + run < modules && matrix[y][x + run]) run++;
                path.AddRectangle(x, y, run, 1);
                x += run;
            }
        }

        drawing.ViewBox(modules, modules);
        drawing.Path(path, colour);
    }
}
