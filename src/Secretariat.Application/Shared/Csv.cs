using System.Text;

namespace Secretariat.Application.Shared;

/// <summary>Comma-separated values (RFC 4180), read with the line each row begins on, and written so that a spreadsheet takes no cell for a formula.</summary>
public static class Csv
{
    private static readonly char[] Quoting = ['"', ',', '\r', '\n'];
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>A row and the line of the file on which it begins, counted from 1.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Cells">The cells.</param>
    public sealed record Row(int Line, IList<string> Cells);

    /// <summary>Reads every row that is not empty.</summary>
    public static IEnumerable<Row> Read(string text)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var (quoted, line, begun) = (false, 1, 1);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == ',') continue;
                if (cells.Count > 1 || cells[0].Length > 0) yield return new Row(begun, cells);
                (cells, line) = ([], line + 1);
                begun = line;
            }
            else cell.Append(c);
        }
    }

    /// <summary>Writes a table with its head.</summary>
    public static string Write(IEnumerable<string> head, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head)) text.Append(Line([.. row]));
        return text.ToString();
    }

    /// <summary>Writes one row.</summary>
    public static string Line(params string?[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var cell = value ?? "";
        if (cell.Length > 0 && Formula.Contains(cell[0])) cell = "'" + cell;
        return cell.IndexOfAny(Quoting) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
