using System.Numerics;
using System.Runtime.InteropServices;

namespace Secretariat.Pdf.Layout;

internal enum PathVerb : byte
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>A path of straight lines and cubic curves, y downwards.</summary>
internal sealed class VectorPath
{
    private readonly List<PathVerb> verbs = [];
    private readonly List<float> coordinates = [];

    public ReadOnlySpan<PathVerb> Verbs => CollectionsMarshal.AsSpan(verbs);

    public ReadOnlySpan<float> Coordinates => CollectionsMarshal.AsSpan(coordinates);

    public static VectorPath Rectangle(float x, float y, float width, float height)
    {
        var path = new VectorPath();
        path.AddRectangle(x, y, width, height);
        return path;
    }

    /// <summary>A rectangle whose corners are quarters of an ellipse; an ellipse when nothing is left between them.</summary>
    public static VectorPath RoundedRectangle(float x, float y, float width, float height, float rx, float ry)
    {
        // The handle that makes a cubic curve a quarter of a circle, to 0.03 per cent.
        const float handle = 0.55228475f;
        var (right, bottom, hx, hy) = (x + width, y + height, rx * (1 - handle), ry * (1 - handle));
        var path = new VectorPath();
        path.Move(x + rx, y);
        path.Line(right - rx, y);
        path.Curve(right - hx, y, right, y + hy, right, y + ry);
        path.Line(right, bottom - ry);
        path.Curve(right, bottom - hy, right - hx, bottom, right - rx, bottom);
        path.Line(x + rx, bottom);
        path.Curve(x + hx, bottom, x, bottom - hy, x, bottom - ry);
        path.Line(x, y + ry);
        path.Curve(x, y + hy, x + hx, y, x + rx, y);
        path.Close();
        return path;
    }

    /// <summary>The same path elsewhere.</summary>
    public VectorPath Transform(Matrix3x2 matrix)
    {
        var path = new VectorPath();
        path.verbs.AddRange(verbs);
        for (var i = 0; i < coordinates.Count; i += 2)
        {
            var point = Vector2.Transform(new(coordinates[i], coordinates[i + 1]), matrix);
            path.coordinates.AddRange([point.X, point.Y]);
        }

        return path;
    }

    public void AddRectangle(float x, float y, float width, float height)
    {
        Move(x, y);
        Line(x + width, y);
        Line(x + width, y + height);
        Line(x, y + height);
        Close();
    }

    public void Move(float x, float y) => Add(PathVerb.Move, [x, y]);

    public void Line(float x, float y) => Add(PathVerb.Line, [x, y]);

    public void Curve(float x1, float y1, float x2, float y2, float x, float y) => Add(PathVerb.Curve, [x1, y1, x2, y2, x, y]);

    public void Close() => verbs.Add(PathVerb.Close);

    private void Add(PathVerb verb, ReadOnlySpan<float> points)
    {
        verbs.Add(verb);
        coordinates.AddRange(points);
    }
}
