using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Text;

/// <summary>Some lines of a paragraph.</summary>
internal sealed class TextFragment : Fragment
{
    private readonly TextBox box;
    private readonly ShapedParagraph paragraph;
    private readonly List<TextLine> lines;
    private readonly int first;
    private readonly int end;

    public TextFragment(TextBox box, ShapedParagraph paragraph, List<TextLine> lines, int first, int end, float width, BreakToken? rest)
    {
        this.box = box;
        this.paragraph = paragraph;
        this.lines = lines;
        this.first = first;
        this.end = end;
        Width = width;
        Rest = rest;
        for (var i = first; i < end; i++) Height += lines[i].Height;
    }

    public override void Draw(Painter painter, float x, float y)
    {
        if (paragraph.Runs.Length == 0) return;
        if (box.Tag is { } tag) painter.BeginTag(tag);
        if (first == 0 && box.OutlineTitle is { } title) painter.AddOutline(box.OutlineRank, title, y);
        for (var i = first; i < end; i++)
        {
            DrawLine(painter, lines[i], x, y);
            y += lines[i].Height;
        }

        if (Rest is null)
            foreach (var spanTag in box.SpanTags)
                if (spanTag is not null)
                    painter.Complete(spanTag);
        if (box.Tag is { } done) painter.EndTag(done, complete: Rest is null);
    }

    private void DrawLine(Painter painter, TextLine line, float x, float top)
    {
        var pieces = PiecesOf(line);
        if (pieces.Length == 0) return;
        var stretch = StretchOf(line);
        PlaceVisually(pieces, line, x + LeftOf(line), stretch);
        for (var i = 0; i < pieces.Length; i++) Show(painter, pieces[i], line, top, stretch, last: i == pieces.Length - 1);
    }

    /// <summary>Pieces stand in visual order and are drawn in the order they are read.</summary>
    private void PlaceVisually(Piece[] pieces, TextLine line, float left, float stretch)
    {
        var order = new int[pieces.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        BidiLevels.Reorder(order.AsSpan(), i => pieces[i].Level);
        foreach (var i in order)
        {
            pieces[i] = pieces[i] with { Left = left, Width = WidthOf(pieces[i], line, stretch) };
            left += pieces[i].Width;
        }
    }

    private void Show(Painter painter, Piece piece, TextLine line, float top, float stretch, bool last)
    {
        var (left, width, baseline) = (piece.Left, piece.Width, top + line.Baseline);
        var spanTag = TagOf(piece.Run.Span);
        if (spanTag is not null) painter.BeginTag(spanTag);
        var hyphen = line.EndsWithHyphen && piece.End == line.ContentEnd;
        painter.ShowText(new(paragraph, piece.Run, piece.Start, piece.End, stretch, hyphen, EndsLeft(piece, last)), left, baseline);
        if (piece.Run.Span.Style.Underline) painter.Underline(piece.Run, left, baseline, width);
        if (piece.Run.Span.Address is { } address)
            painter.AddLink(spanTag, address, piece.Run.Span.Text, left, top, width, line.Height);
        if (piece.Run.Span.Paper is { } paper) painter.AddPaperLink(spanTag, paper, piece.Run.Span.Text, left, top, width, line.Height);
        if (spanTag is not null) painter.EndTag(spanTag, complete: false);
    }

    /// <summary>What is read next may stand to the left, in the next cell: without a space, readers take both for one word (ISO 32000-1, 14.8.2.5).</summary>
    private bool EndsLeft(Piece piece, bool last) => last && paragraph.BaseLevel == 1 && paragraph.Text[piece.End - 1] is not (' ' or '\u00A0');

    private StructureTag? TagOf(TextSpan span)
    {
        if (box.SpanTags.Length == 0) return null;
        var index = box.Spans.FindIndex(s => ReferenceEquals(s, span));
        return index < 0 ? null : box.SpanTags[index];
    }

    /// <summary>The parts of runs on the line, in reading order. White space at the end takes the level of the paragraph (rule L1) and is drawn once.</summary>
    private Piece[] PiecesOf(TextLine line)
    {
        var from = paragraph.RunAt(line.Start);
        var to = from;
        while (to < paragraph.Runs.Length && paragraph.Runs[to].Start < line.ContentEnd) to++;

        var trailing = line.ContentEnd < line.End && paragraph.Text[line.ContentEnd] == ' ' ? paragraph.RunAt(line.ContentEnd) : paragraph.Runs.Length;
        var hasTrailing = trailing < paragraph.Runs.Length && paragraph.Runs[trailing].Start <= line.ContentEnd;
        var pieces = new Piece[to - from + (hasTrailing ? 1 : 0)];
        for (var i = from; i < to; i++)
        {
            var run = paragraph.Runs[i];
            pieces[i - from] = new(run, Math.Max(run.Start, line.Start), Math.Min(run.End, line.ContentEnd), run.Level);
        }

        if (hasTrailing) pieces[^1] = new(paragraph.Runs[trailing], line.ContentEnd, line.ContentEnd + 1, paragraph.BaseLevel);
        return pieces;
    }

    private float StretchOf(TextLine line)
    {
        if (box.Alignment != TextAlignment.Justify || line.EndsParagraph) return 0;
        var gaps = 0;
        for (var i = line.Start; i < line.ContentEnd; i++)
            if (paragraph.Text[i] is ' ' or '\u00A0')
                gaps++;
        return gaps == 0 ? 0 : Math.Max(0, Width - line.Width) / gaps;
    }

    private float LeftOf(TextLine line)
    {
        var rightToLeft = paragraph.BaseLevel == 1;
        var free = Width - line.Width;
        var left = box.Alignment switch
        {
            TextAlignment.Left => 0,
            TextAlignment.Right => free,
            TextAlignment.Centre => free / 2,
            TextAlignment.End => rightToLeft ? 0 : free,
            TextAlignment.Justify when !line.EndsParagraph => 0,
            _ => rightToLeft ? free : 0,
        };

        // In a right-to-left paragraph the trailing space is drawn first and hangs out at the left.
        if (rightToLeft && line.ContentEnd < line.End && paragraph.Text[line.ContentEnd] == ' ') left -= paragraph.Advances[line.ContentEnd];
        return left;
    }

    private float WidthOf(Piece piece, TextLine line, float stretch)
    {
        var width = 0f;
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (!float.IsNaN(paragraph.Advances[i])) width += paragraph.Advances[i];
            if (stretch > 0 && i < line.ContentEnd && paragraph.Text[i] is ' ' or '\u00A0') width += stretch;
        }

        return line.EndsWithHyphen && piece.End == line.ContentEnd ? width + LineBreaker.HyphenWidth(piece.Run) : width;
    }

    private readonly record struct Piece(TextRun Run, int Start, int End, byte Level, float Left = 0, float Width = 0);
}

/// <summary>A stretch of one run that is drawn at one place.</summary>
internal readonly record struct ShownText(ShapedParagraph Paragraph, TextRun Run, int Start, int End, float SpaceStretch, bool Hyphen, bool EndsLeft = false);
