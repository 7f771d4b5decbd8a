using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf;

/// <summary>Which lines a table shows.</summary>
public enum TableLines
{
    /// <summary>None.</summary>
    None,

    /// <summary>One below the head.</summary>
    HeadRule,

    /// <summary>One below the head and one below each row.</summary>
    Rows,

    /// <summary>Around each cell.</summary>
    Grid,
}

/// <summary>Composes a table.</summary>
public sealed class TableComposer
{
    private readonly TableBox box;
    private readonly Container outer;
    private readonly List<int> occupiedBelow = [];
    private TextStyle headStyle;
    private Edges padding = new(3, 4, 3, 4);

    internal TableComposer(TableBox box, Container outer)
    {
        this.box = box;
        this.outer = outer;
        headStyle = outer.Style with { Bold = true };
    }

    /// <summary>Defines the columns; do this first.</summary>
    public void Columns(Action<ColumnsComposer> compose) => compose(new(box));

    /// <summary>White space inside each cell, above and below, and at the sides; state it before the rows.</summary>
    public void CellPadding(float vertical, float horizontal) => padding = new(vertical, horizontal, vertical, horizontal);

    /// <summary>Which lines are drawn, how wide and in which colour.</summary>
    public void Lines(TableLines lines, float width = 0.5f, Colour? colour = null)
    {
        box.Style.Lines = lines;
        box.Style.LineWidth = width;
        if (colour is { } value) box.Style.LineColour = value;
    }

    /// <summary>A colour behind every second row.</summary>
    public void Zebra(Colour colour) => box.Style.Zebra = colour;

    /// <summary>The rule below the head.</summary>
    public void HeadRule(float width, Colour? colour = null)
    {
        box.Style.HeadRule = width;
        box.Style.HeadRuleColour = colour ?? Colour.Black;
    }

    /// <summary>A colour behind the head.</summary>
    public void HeadBackground(Colour colour) => box.Style.HeadBackground = colour;

    /// <summary>The style of text in the head, bold unless changed; state it before the head.</summary>
    public void HeadStyle(Func<TextStyle, TextStyle> change) => headStyle = change(headStyle);

    /// <summary>A row of the head, repeated on each page; call again for a second one. Its cells are header cells of their columns.</summary>
    public void Header(Action<TableRowComposer> compose) => box.Head.Add(Compose(compose, head: true));

    /// <summary>A row.</summary>
    public void Row(Action<TableRowComposer> compose) => box.Rows.Add(Compose(compose, head: false));

    /// <summary>Many rows, each composed when the layout reaches it, so that a long list needs little memory.</summary>
    public void Rows<T>(IEnumerable<T> source, Action<TableRowComposer, T> compose) => box.Rows.AddLazily(ComposeLazily(source, compose));

    internal void Finish()
    {
        if (box.Columns.Count == 0) throw new InvalidOperationException("A table needs columns.");
    }

    /// <summary>Columns have one edge: an Arabic name in an English list stands at the left like its neighbours.</summary>
    private Container ForCells(TextStyle? style)
    {
        var cells = outer.Child(style);
        var unstated = outer.TextDirection != TextDirection.RightToLeft && outer.TextAlignment == TextAlignment.Start;
        return unstated ? cells.DefaultAlignment(TextAlignment.Left) : cells;
    }

    private IEnumerable<TableRow> ComposeLazily<T>(IEnumerable<T> source, Action<TableRowComposer, T> compose)
    {
        foreach (var item in source) yield return Compose(row => compose(row, item), head: false);
    }

    private TableRow Compose(Action<TableRowComposer> compose, bool head)
    {
        while (occupiedBelow.Count < box.Columns.Count) occupiedBelow.Add(0);
        var row = new TableRow();
        var cells = new TableRowComposer(row, ForCells(head ? headStyle : null), padding, occupiedBelow, head);
        compose(cells);
        cells.FillUp();
        for (var i = 0; i < occupiedBelow.Count; i++) occupiedBelow[i] = Math.Max(0, occupiedBelow[i] - 1);
        foreach (var cell in row.Cells) TextBox.LeaveTagToCell(cell.Content);
        return row;
    }
}

/// <summary>Defines the columns of a table.</summary>
public sealed class ColumnsComposer
{
    private readonly TableBox box;

    internal ColumnsComposer(TableBox box) => this.box = box;

    /// <summary>A column of fixed width.</summary>
    public void Fixed(float points) => box.Columns.Add(ColumnWidth.Fixed(points));

    /// <summary>A column that takes its share of what the others leave.</summary>
    public void Relative(float weight = 1) => box.Columns.Add(ColumnWidth.Relative(weight));

    /// <summary>A column as wide as its content, measured over the first 500 rows.</summary>
    public void Auto() => box.Columns.Add(ColumnWidth.Auto);
}

/// <summary>Composes the cells of one row, in reading order.</summary>
public sealed class TableRowComposer
{
    private readonly TableRow row;
    private readonly Container style;
    private readonly Edges padding;
    private readonly List<int> occupied;
    private readonly bool head;
    private int column;

    internal TableRowComposer(TableRow row, Container style, Edges padding, List<int> occupied, bool head)
    {
        this.row = row;
        this.style = style;
        this.padding = padding;
        this.occupied = occupied;
        this.head = head;
    }

    /// <summary>The next cell; in the head it names its column.</summary>
    public Container Cell(int columnSpan = 1, int rowSpan = 1) => Add(columnSpan, rowSpan, head ? "Column" : null);

    /// <summary>The next cell, which names its row.</summary>
    public Container HeaderCell(int columnSpan = 1, int rowSpan = 1) => Add(columnSpan, rowSpan, head ? "Column" : "Row");

    /// <summary>Lets a long row go on after a page break; rows stay whole otherwise.</summary>
    public void MaySplit() => row.MaySplit = true;

    /// <summary>On the same page as the next row, for rows that head a group.</summary>
    public void KeepWithNext() => row.KeepsWithNext = true;

    /// <summary>A colour behind the row.</summary>
    public void Background(Colour colour) => row.Background = colour;

    /// <summary>Rows of one table have one length (ISO 14289-1, 7.5): what a row leaves out is there, empty.</summary>
    internal void FillUp()
    {
        while (column < occupied.Count)
        {
            if (occupied[column] > 0) column++;
            else Add(1, 1, null);
        }
    }

    private Container Add(int columnSpan, int rowSpan, string? scope)
    {
        while (column < occupied.Count && occupied[column] > 0) column++;
        if (column + columnSpan > occupied.Count) throw new InvalidOperationException("The row has more cells than the table has columns.");

        var cell = style.Child();
        var tag = new StructureTag(scope is null ? StructureRole.TableDataCell : StructureRole.TableHeaderCell)
        {
            Scope = scope,
            ColumnSpan = columnSpan,
            RowSpan = rowSpan,
        };
        row.Cells.Add(new(cell.Box, column, columnSpan, rowSpan, tag));
        for (var i = column; i < column + columnSpan; i++) occupied[i] = rowSpan;
        column += columnSpan;
        return cell.Padding(padding);
    }
}
