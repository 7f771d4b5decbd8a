namespace Secretariat.Pdf;

/// <summary>The format of a sheet, in points (1/72 inch).</summary>
public readonly record struct PageSize(float Width, float Height)
{
    /// <summary>ISO 216 A4, upright.</summary>
    public static readonly PageSize A4 = new(595.276f, 841.89f);

    /// <summary>ISO 216 A5, upright.</summary>
    public static readonly PageSize A5 = new(419.528f, 595.276f);

    /// <summary>ISO 216 A6, upright.</summary>
    public static readonly PageSize A6 = new(297.638f, 419.528f);

    /// <summary>The same sheet, lying.</summary>
    public PageSize Landscape() => Width >= Height ? this : new(Height, Width);
}

/// <summary>Distances from the four edges of a box, in points.</summary>
public readonly record struct Edges(float Top, float Right, float Bottom, float Left)
{
    /// <summary>The same distance on every side.</summary>
    public Edges(float all) : this(all, all, all, all) { }

    internal float Horizontal => Left + Right;

    internal float Vertical => Top + Bottom;
}

/// <summary>Lengths as designers state them; everything else in the engine is points.</summary>
public static class Lengths
{
    private const float PointsPerMillimetre = 72f / 25.4f;

    /// <summary>Millimetres as points.</summary>
    public static float Mm(this int millimetres) => millimetres * PointsPerMillimetre;

    /// <summary>Millimetres as points.</summary>
    public static float Mm(this double millimetres) => (float)millimetres * PointsPerMillimetre;
}
