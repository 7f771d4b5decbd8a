using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Shared.Lists;

/// <summary>A list as it is declared once, for its page and for the files made of it: its columns, and the orders it can be read in.</summary>
/// <param name="Name">Under which views of it are kept.</param>
/// <param name="Title">What it is called: the caption of the table, and the name of its files.</param>
/// <param name="Orders">Its orders; null where it has one alone.</param>
public sealed record ListOf<TRow>(ListName Name, string Title, IOrders? Orders = null)
{
    private readonly List<Column<TRow>> _columns = [];

    /// <summary>Every column there is, in the order in which they stand.</summary>
    public IReadOnlyList<Column<TRow>> Columns => _columns;

    /// <summary>The columns that an address asks for, the one that names the row among them; the usual ones where it asks for none that there is.</summary>
    public IReadOnlyList<Column<TRow>> Shown(Visit visit)
    {
        var asked = (visit.Asked(ListNames.Columns) ?? "").Split(',', StringSplitOptions.TrimEntries);
        var known = _columns.Where(c => asked.Contains(c.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        return [.. _columns.Where(c => c.IsHead || (known.Count == 0 ? c.Usual : known.Contains(c)))];
    }

    /// <summary>Adds the column that names the row, and is always shown.</summary>
    public ListOf<TRow> Head<TValue>(string key, string label, Func<TRow, TValue> value, string? sort = null) =>
        Add(key, label, value, sort, usual: true, isHead: true);

    /// <summary>Adds a column.</summary>
    public ListOf<TRow> Column<TValue>(string key, string label, Func<TRow, TValue> value, string? sort = null) => Add(key, label, value, sort, usual: true);

    /// <summary>Adds a column that is shown to whom asks for it.</summary>
    public ListOf<TRow> Extra<TValue>(string key, string label, Func<TRow, TValue> value, string? sort = null) => Add(key, label, value, sort, usual: false);

    /// <summary>Adds what the cells of the last column say besides; in a file it is a column of its own.</summary>
    public ListOf<TRow> With<TValue>(string label, Func<TRow, TValue> value)
    {
        _columns[^1].Parts.Add(new Part<TRow>(label, typeof(TValue), row => value(row)));
        return this;
    }

    private ListOf<TRow> Add<TValue>(string key, string label, Func<TRow, TValue> value, string? sort, bool usual, bool isHead = false)
    {
        _columns.Add(new Column<TRow>(key, label, sort, usual, isHead, new Part<TRow>(label, typeof(TValue), row => value(row))));
        return this;
    }
}

/// <summary>One column of a list.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Label">Its head.</param>
/// <param name="Sort">The order it gives the list; null for none.</param>
/// <param name="Usual">Whether it is shown to whom chooses nothing.</param>
/// <param name="IsHead">Whether it names the row.</param>
/// <param name="Main">What its cells say.</param>
public sealed record Column<TRow>(string Key, string Label, string? Sort, bool Usual, bool IsHead, Part<TRow> Main)
{
    /// <summary>What its cells say besides.</summary>
    public IList<Part<TRow>> Parts { get; } = [];

    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumber => Main.Type == typeof(int) || Main.Type == typeof(long);
}

/// <summary>A value of each row, under a label: in a file, one column.</summary>
/// <param name="Label">The label.</param>
/// <param name="Type">Of which type.</param>
/// <param name="Value">The value; null where the row has none.</param>
public sealed record Part<TRow>(string Label, Type Type, Func<TRow, object?> Value)
{
    /// <summary>The label in a file, where an instant says in which zone it is told.</summary>
    public string InFile => (Nullable.GetUnderlyingType(Type) ?? Type) == typeof(DateTimeOffset) ? $"{Label} (UTC)" : Label;
}

/// <summary>How the cells of some columns look where the plain value is not enough, by the key of the column.</summary>
public sealed class CellsOf<TRow> : Dictionary<string, RenderFragment<TRow>>;
