using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Secretariat.Web.Shared.Lists;

/// <summary>
/// A table as an Office Open XML workbook of one sheet. Texts are texts, whatever they begin with; numbers, days and instants are what they are, so that a
/// spreadsheet can count and sort them. The head is bold, stays in sight and filters.
/// </summary>
internal static partial class Workbook
{
    internal const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestText = 32_767;
    private const int LongestName = 31;
    private const uint Head = 1;
    private const uint Day = 2;
    private const uint Instant = 3;
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes a table.</summary>
    /// <param name="title">The name of its sheet.</param>
    /// <param name="head">The labels of its columns.</param>
    /// <param name="rows">A value for each column.</param>
    public static byte[] Write(string title, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            book.PackageProperties.Title = title;
            var main = book.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = main.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet)) WriteSheet(writer, head, rows);
            main.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(
                new Sheet { Id = main.GetIdOfPart(sheet), SheetId = 1, Name = SheetName(title) }));
        }

        return file.ToArray();
    }

    private static void WriteSheet(OpenXmlWriter writer, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(head.Select((label, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Width(label, rows.Select(r => r[i])),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [.. head], Head);
        foreach (var row in rows) WriteRow(writer, row, null);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(head.Count)}{(rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> row, uint? style)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in row) writer.WriteElement(CellOf(value, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint? style) => value switch
    {
        null => new Cell(),
        int or long => new Cell { CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)) },
        DateOnly day => Dated(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Day),
        DateTimeOffset at => Dated(at.UtcDateTime, Instant),
        _ => new Cell(new InlineString(new Text(Plain(ListText.InCsv(value))) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        },
    };

    /// <summary>A spreadsheet counts days from the end of 1899, and begins to be right about them in March 1900.</summary>
    private static Cell Dated(DateTime at, uint style) => at < Epoch.AddDays(61)
        ? CellOf(at.ToString(style == Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), null)
        : new Cell { StyleIndex = style, CellValue = new CellValue((at - Epoch).TotalDays.ToString("R", CultureInfo.InvariantCulture)) };

    /// <summary>Without what XML cannot hold, and with what a spreadsheet would take for the escape of a character spelled out.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Escape().Replace(text, "_x005F_").EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) plain.Append(rune);
        return plain.Length <= LongestText ? plain.ToString() : Words.Short(plain.ToString(), LongestText - 2);
    }

    private static string SheetName(string title)
    {
        var name = string.Concat(title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    private static double Width(string label, IEnumerable<object?> values) =>
        Math.Clamp(values.Take(500).Select(v => ListText.InCsv(v).Length).Append(label.Length + 2).Max() + 2, 8, 60);

    private static string ColumnName(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
