using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>What a reader is told before all else: that a text is not yet in their language.</summary>
internal static class Remark
{
    public static void Compose(ColumnComposer column, PaperMarks marks, float scale)
    {
        if (PaperText.Line(marks.Remark) is { Length: > 0 } remark)
            column.Item().PaddingTop(8 * scale).Text(remark).Family(FontFamily.Sans).Size(PaperStyle.Small).Italic().Colour(PaperStyle.Muted);
    }
}
