using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>The part of a box that stands on one page, with its final size.</summary>
internal abstract class Fragment
{
    public float Width { get; init; }

    public float Height { get; protected set; }

    /// <summary>What did not fit; null when the box is complete.</summary>
    public BreakToken? Rest { get; init; }

    /// <summary>Makes the fragment as high as its neighbours, so that backgrounds and borders of a row end on one line.</summary>
    public virtual void Stretch(float height) => Height = Math.Max(Height, height);

    /// <summary>Draws with the upper left corner at the given point; y grows downwards.</summary>
    public abstract void Draw(Painter painter, float x, float y);
}

/// <summary>A fragment that only occupies space.</summary>
internal sealed class EmptyFragment : Fragment
{
    public static readonly EmptyFragment None = new(0, 0);

    public EmptyFragment(float width, float height)
    {
        Width = width;
        Height = height;
    }

    public override void Draw(Painter painter, float x, float y)
    {
    }
}
