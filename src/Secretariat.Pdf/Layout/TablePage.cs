using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Layout;

/// <summary>Fills one page with rows of a table.</summary>
internal sealed class TablePage(TableBox table, LayoutContext context, float[] widths)
{
    private readonly List<PlacedRow> placed = [];
    private float y;

    public List<PlacedRow> PlaceHead(List<TableRow> head)
    {
        var rows = new List<PlacedRow>();
        for (var i = 0; i < head.Count;)
        {
            var group = Group(i, (int index, out TableRow row) => (row = index < head.Count ? head[index] : null!) is not null);
            PlaceWhole(group, y, rows, 0, isHead: true);
            y = rows[^1].Top + rows[^1].Height;
            i += group.Count;
        }

        return rows;
    }

    public Fragment? Fill(List<PlacedRow> head, Space space, TableBox.TableToken? start)
    {
        var headHeight = y;
        var index = start?.Row ?? 0;
        var within = start?.Within;
        while (table.Rows.TryGet(index, out var row))
        {
            var atTop = space.AtTop && placed.Count == 0;
            var group = Group(index, TryRow);
            if (within is null && group.Count == 1 && !row.MaySplit || group.Count > 1)
            {
                var rows = new List<PlacedRow>(group.Count);
                PlaceWhole(group, y, rows, index, isHead: false);
                var bottom = rows[^1].Top + rows[^1].Height;
                if (space.Fits(bottom) || atTop && group.Count > 1)
                {
                    placed.AddRange(rows);
                    y = bottom;
                    index += group.Count;
                    continue;
                }

                if (!atTop) return BreakBefore(head, headHeight, index, space);
            }

            // Only a row that may split, or one taller than a page, comes here.
            var part = PlaceSplitting(row, space.Height - y, atTop, within);
            if (part is null) return BreakBefore(head, headHeight, index, space);
            placed.Add(new(row, index, y, part.Height, part, null));
            y += part.Height;
            if (part.Rest is not null) return Finish(head, space, new TableBox.TableToken(index, part.Rest));
            within = null;
            index++;
        }

        return Finish(head, space, null);
    }

    private bool TryRow(int index, out TableRow row)
    {
        var found = table.Rows.TryGet(index, out var item);
        row = item!;
        return found;
    }

    private TableFragment? BreakBefore(List<PlacedRow> head, float headHeight, int index, Space space)
    {
        var keep = placed.Count;
        while (keep > 0 && placed[keep - 1].Row.KeepsWithNext) keep--;
        if (keep == 0 && space.AtTop) keep = placed.Count;
        if (keep == 0) return null;
        if (keep < placed.Count) index = placed[keep].Index;
        placed.RemoveRange(keep, placed.Count - keep);
        y = keep == 0 ? headHeight : placed[^1].Top + placed[^1].Height;
        return Finish(head, space, new TableBox.TableToken(index, null));
    }

    private TableFragment Finish(List<PlacedRow> head, Space space, TableBox.TableToken? rest) =>
        new(table, head, placed, widths, space.Width, y, rest);

    private delegate bool RowAt(int index, out TableRow row);

    /// <summary>Rows tied together by cells that span several of them.</summary>
    private static List<TableRow> Group(int index, RowAt rowAt)
    {
        var group = new List<TableRow>(1);
        var needed = 1;
        for (var i = 0; i < needed && rowAt(index + i, out var row); i++)
        {
            group.Add(row);
            foreach (var cell in row.Cells) needed = Math.Max(needed, i + cell.RowSpan);
        }

        return group;
    }

    private void PlaceWhole(List<TableRow> group, float top, List<PlacedRow> result, int firstIndex, bool isHead)
    {
        var fragments = new Fragment[group.Count][];
        var heights = new float[group.Count];
        for (var r = 0; r < group.Count; r++)
        {
            var cells = group[r].Cells;
            fragments[r] = new Fragment[cells.Count];
            for (var c = 0; c < cells.Count; c++)
            {
                var part = cells[c].Content.Layout(context, new(WidthOf(cells[c]), Space.Unlimited, true), null)!;
                fragments[r][c] = part;
                if (cells[c].RowSpan == 1) heights[r] = Math.Max(heights[r], part.Height);
            }
        }

        GrowForSpans(group, fragments, heights);
        for (var r = 0; r < group.Count; r++)
        {
            for (var c = 0; c < fragments[r].Length; c++)
            {
                var height = 0f;
                for (var s = r; s < Math.Min(group.Count, r + group[r].Cells[c].RowSpan); s++) height += heights[s];
                fragments[r][c].Stretch(height);
            }

            result.Add(new(group[r], isHead ? -1 : firstIndex + r, top, heights[r], null, fragments[r]));
            top += heights[r];
        }
    }

    private static void GrowForSpans(List<TableRow> group, Fragment[][] fragments, float[] heights)
    {
        for (var r = 0; r < group.Count; r++)
        {
            for (var c = 0; c < fragments[r].Length; c++)
            {
                var span = Math.Min(group[r].Cells[c].RowSpan, group.Count - r);
                if (span <= 1) continue;
                var sum = 0f;
                for (var s = r; s < r + span; s++) sum += heights[s];
                if (fragments[r][c].Height > sum) heights[r + span - 1] += fragments[r][c].Height - sum;
            }
        }
    }

    private Fragment? PlaceSplitting(TableRow row, float height, bool atTop, BreakToken? within)
    {
        var boxes = new Box[row.Cells.Count];
        var cellWidths = new float[row.Cells.Count];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = new TagBox(row.Cells[i].Content, row.Cells[i].Tag);
            cellWidths[i] = WidthOf(row.Cells[i]);
        }

        var width = table.RightToLeft ? Sum(widths) : Sum(cellWidths);
        return SideBySide.Layout(context, new(width, height, atTop), boxes, cellWidths, 0, within, table.RightToLeft);
    }

    private float WidthOf(TableCell cell)
    {
        var width = 0f;
        for (var i = cell.Column; i < Math.Min(widths.Length, cell.Column + cell.ColumnSpan); i++) width += widths[i];
        return width;
    }

    private static float Sum(float[] values)
    {
        var sum = 0f;
        foreach (var value in values) sum += value;
        return sum;
    }
}

/// <summary>A row on its page: in one piece, cell by cell, or as a part of a row that goes on.</summary>
internal sealed record PlacedRow(TableRow Row, int Index, float Top, float Height, Fragment? Part, Fragment[]? Cells);

internal sealed class TableFragment : Fragment
{
    private readonly TableBox table;
    private readonly List<PlacedRow> head;
    private readonly List<PlacedRow> rows;
    private readonly float[] widths;

    public TableFragment(TableBox table, List<PlacedRow> head, List<PlacedRow> rows, float[] widths, float width, float height, BreakToken? rest)
    {
        this.table = table;
        this.head = head;
        this.rows = rows;
        this.widths = widths;
        Width = width;
        Height = height;
        Rest = rest;
    }

    public override void Draw(Painter painter, float x, float y)
    {
        var tableWidth = 0f;
        foreach (var width in widths) tableWidth += width;
        if (table.RightToLeft) x += Math.Max(0, Width - tableWidth);

        painter.BeginTag(table.Tag);
        DrawDecoration(painter, x, y, tableWidth);
        DrawHead(painter, x, y, tableWidth);
        DrawBody(painter, x, y, tableWidth);
        painter.EndTag(table.Tag, complete: Rest is null);
    }

    private void DrawHead(Painter painter, float x, float y, float tableWidth)
    {
        if (head.Count == 0) return;

        // Read once: on later pages the head is there for the eye.
        var again = table.HeadTag.ObjectId != 0;
        if (again) painter.BeginArtifact();
        painter.BeginTag(table.HeadTag);
        foreach (var row in head) DrawRow(painter, row, x, y, tableWidth, complete: true);
        painter.EndTag(table.HeadTag, complete: true);
        if (again) painter.EndArtifact();
    }

    private void DrawBody(Painter painter, float x, float y, float tableWidth)
    {
        StructureTag? body = null;
        foreach (var row in rows)
        {
            var tag = table.BodyTag(row.Index);
            if (tag != body)
            {
                if (body is not null) painter.EndTag(body, complete: true);
                painter.BeginTag(body = tag);
            }

            DrawRow(painter, row, x, y, tableWidth, complete: row.Part?.Rest is null);
        }

        if (body is not null) painter.EndTag(body, complete: Rest is null);
    }

    private void DrawRow(Painter painter, PlacedRow row, float x, float y, float tableWidth, bool complete)
    {
        painter.BeginTag(row.Row.Tag);
        row.Part?.Draw(painter, x, y + row.Top);
        for (var i = 0; i < (row.Cells?.Length ?? 0); i++)
        {
            var cell = row.Row.Cells[i];
            painter.BeginTag(cell.Tag);
            row.Cells![i].Draw(painter, x + LeftOf(cell, tableWidth), y + row.Top);
            painter.EndTag(cell.Tag, complete: true);
        }

        painter.EndTag(row.Row.Tag, complete);
    }

    private float LeftOf(TableCell cell, float tableWidth)
    {
        var left = 0f;
        for (var i = 0; i < cell.Column; i++) left += widths[i];
        if (!table.RightToLeft) return left;
        for (var i = cell.Column; i < Math.Min(widths.Length, cell.Column + cell.ColumnSpan); i++) left += widths[i];
        return tableWidth - left;
    }

    private void DrawDecoration(Painter painter, float x, float y, float tableWidth)
    {
        var style = table.Style;
        foreach (var row in head)
            if ((row.Row.Background ?? style.HeadBackground) is { } fill)
                painter.FillRectangle(x, y + row.Top, tableWidth, row.Height, fill);
        foreach (var row in rows)
            if ((row.Row.Background ?? (row.Index % 2 == 1 ? style.Zebra : null)) is { } fill)
                painter.FillRectangle(x, y + row.Top, tableWidth, row.Height, fill);

        if (style.Lines is TableLines.None) return;
        if (head.Count > 0 && style.HeadRule > 0)
        {
            var rule = y + head[^1].Top + head[^1].Height;
            painter.Line(x, rule, x + tableWidth, rule, style.HeadRule, style.HeadRuleColour);
        }

        if (style.Lines is TableLines.HeadRule) return;
        foreach (var row in head) DrawCellLines(painter, row, x, y, tableWidth, style.Lines is TableLines.Grid);
        foreach (var row in rows) DrawCellLines(painter, row, x, y, tableWidth, style.Lines is TableLines.Grid);
    }

    private void DrawCellLines(Painter painter, PlacedRow row, float x, float y, float tableWidth, bool grid)
    {
        var (width, colour) = (table.Style.LineWidth, table.Style.LineColour);
        if (!grid)
        {
            if (row.Index >= 0) painter.Line(x, y + row.Top + row.Height, x + tableWidth, y + row.Top + row.Height, width, colour);
            return;
        }

        for (var i = 0; i < row.Row.Cells.Count; i++)
        {
            var cell = row.Row.Cells[i];
            var height = row.Cells?[i].Height ?? row.Height;
            var left = x + LeftOf(cell, tableWidth);
            var right = left;
            for (var c = cell.Column; c < Math.Min(widths.Length, cell.Column + cell.ColumnSpan); c++) right += widths[c];
            painter.StrokeRectangle(left, y + row.Top, right - left, height, width, colour);
        }
    }
}
