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
