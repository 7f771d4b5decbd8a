using HarfBuzzSharp;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Text;

/// <summary>Text of one style, face, script and level, shaped. <paramref name="Start"/> and <paramref name="End"/> are places in the paragraph.</summary>
internal sealed record TextRun(int Start, int End, byte Level, TextSpan Span, FontFace Face, Script Script, ShapedRun Shape)
{
    public bool RightToLeft => (Level & 1) == 1;

    public float Scale => Span.Style.Size / Face.Metrics.UnitsPerEm;

    /// <summary>No face had these characters; a sign stands for them.</summary>
    public bool Replaced { get; init; }

    public float LetterSpacing => Scripts.Joins(Script) ? 0 : Span.Style.LetterSpacing;
}

/// <summary>A paragraph ready to be cut into lines of any width.</summary>
internal sealed class ShapedParagraph
{
    public required string Text { get; init; }

    public required byte BaseLevel { get; init; }

    /// <summary>In reading order, without gaps except for invisible controls.</summary>
    public required TextRun[] Runs { get; init; }

    public required LineBreak[] Breaks { get; init; }

    /// <summary>The width of the cluster that begins at each character, in points; NaN inside a cluster.</summary>
    public required float[] Advances { get; init; }

    /// <summary>The run that begins at or covers a character, by binary search; invisible characters belong to the run after them.</summary>
    public int RunAt(int index)
    {
        var (low, high) = (0, Runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].End <= index) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
