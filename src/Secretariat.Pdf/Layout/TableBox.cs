using System.Runtime.InteropServices;
using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf.Layout;

internal sealed class TableCell(Box content, int column, int columnSpan, int rowSpan, StructureTag tag)
{
    public Box Content { get; } = content;

    public int Column { get; } = column;

    public int ColumnSpan { get; } = columnSpan;

    public int RowSpan { get; } = rowSpan;

    public StructureTag Tag { get; } = tag;
}

internal sealed class TableRow
{
    public List<TableCell> Cells { get; } = [];

    public StructureTag Tag { get; } = new(StructureRole.TableRow);

    public bool MaySplit { get; set; }

    public bool KeepsWithNext { get; set; }

    public Colour? Background { get; set; }
}

internal sealed class TableStyle
{
    public TableLines Lines { get; set; } = TableLines.Rows;

    public float LineWidth { get; set; } = 0.5f;

    public Colour LineColour { get; set; } = Colour.LightGrey;

    public Colour? Zebra { get; set; }

    public Colour? HeadBackground { get; set; }

    public float HeadRule { get; set; } = 0.9f;

    public Colour HeadRuleColour { get; set; } = Colour.Black;
}

/// <summary>Rows and columns; the head is repeated on each page, for the eye only.</summary>
internal sealed class TableBox : Box
{
    private const int RowsMeasuredForAutomaticColumns = 500;

    public List<ColumnWidth> Columns { get; } = [];

    public List<TableRow> Head { get; } = [];

    public BoxSequence<TableRow> Rows { get; } = new();

    public TableStyle Style { get; } = new();

    public bool RightToLeft { get; set; }

    public StructureTag Tag { get; } = new(StructureRole.Table);

    private readonly StructureTag headTag = new(StructureRole.TableHead);
    private readonly List<StructureTag> bodyTags = [];
    private float[]? widths;
    private float widthsFor = float.NaN;

    public override WidthRange MeasureWidths(LayoutContext context)
    {
        var contents = MeasureColumns(context);
        var sum = default(WidthRange);
        for (var i = 0; i < Columns.Count; i++)
            sum = Columns[i].Kind == ColumnWidthKind.Fixed ? sum.Plus(Columns[i].Value) : new(sum.Min + contents[i].Min, sum.Max + contents[i].Max);
        return sum;
    }

    public override Fragment? Layout(LayoutContext context, Space space, BreakToken? from)
    {
        var start = from as TableToken;
        Rows.ReachedPage(start?.Row ?? 0);
        var columnWidths = WidthsFor(context, space.Width);
        var layout = new TablePage(this, context, columnWidths);
        var head = layout.PlaceHead(Head);
        return layout.Fill(head, space, start);
    }

    /// <summary>Bodies are cut into chunks because an array may have no more than 8,191 elements (ISO 19005-1, 6.1.12).</summary>
    public StructureTag BodyTag(int row)
    {
        const int rowsPerBody = 4096;
        while (bodyTags.Count <= row / rowsPerBody) bodyTags.Add(new(StructureRole.TableBody));
        return bodyTags[row / rowsPerBody];
    }

    public StructureTag HeadTag => headTag;

    private float[] WidthsFor(LayoutContext context, float available)
    {
        if (widths is not null && widthsFor.Equals(available)) return widths;
        widthsFor = available;
        return widths = ColumnWidths.Resolve(CollectionsMarshal.AsSpan(Columns), MeasureColumns(context), available, 0);
    }

    private WidthRange[] MeasureColumns(LayoutContext context)
    {
        var contents = new WidthRange[Columns.Count];
        foreach (var row in Head) MeasureRow(context, row, contents);
        if (Columns.Exists(static c => c.Kind == ColumnWidthKind.Auto))
            for (var i = 0; i < RowsMeasuredForAutomaticColumns && Rows.TryGet(i, out var row); i++) MeasureRow(context, row, contents);
        return contents;
    }

    private void MeasureRow(LayoutContext context, TableRow row, WidthRange[] contents)
    {
        foreach (var cell in row.Cells)
            if (cell.ColumnSpan == 1 && Columns[cell.Column].Kind == ColumnWidthKind.Auto)
                contents[cell.Column] = contents[cell.Column].Union(cell.Content.MeasureWidths(context).Plus(Space.Tolerance));
    }

    internal sealed class TableToken(int row, BreakToken? within) : BreakToken
    {
        public int Row { get; } = row;

        public BreakToken? Within { get; } = within;
    }
}
