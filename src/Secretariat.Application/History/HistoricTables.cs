using System.Globalization;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The tables of docs/data, as they travel with the program.</summary>
internal static class HistoricTables
{
    private const string Prefix = "history/";

    /// <summary>The columns that make a row unique, where it is not the first one alone.</summary>
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["priority_goals"] = ["set_code", "ordinal"],
        ["project_components"] = ["project_code", "component", "element"],
        ["project_funders"] = ["project_code", "iso2"],
        ["designations"] = ["code", "language", "kind", "text"],
        ["country_groups"] = ["code", "edition"],
        ["country_group_members"] = ["code", "edition", "iso2"],
        ["mandate_names"] = ["mandate_code", "text"],
        ["historic_certificates"] = ["certificate", "element", "position"],
    };

    private static readonly HashSet<string> Curated =
    [
        "designations", "former_states", "participations", "country_groups", "country_group_members", "body_tree", "office_instants", "mandate_names",
    ];

    internal static IReadOnlyList<string> Names { get; } = typeof(HistoricTables).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal).ToList();

    internal static IReadOnlyList<HistoricRow> Read(string table)
    {
        using var reader = new StreamReader(typeof(HistoricTables).Assembly.GetManifestResourceStream(Prefix + table)
            ?? throw new ArgumentException($"There is no table {table} in docs/data.", nameof(table)));
        var rows = Csv.Read(reader.ReadToEnd()).ToList();
        var columns = rows[0].Cells;
        return rows.Skip(1).Select(r => new HistoricRow(columns.Zip(r.Cells).ToDictionary(c => c.First, c => c.Second))).ToList();
    }

    internal static string KeyOf(string table, HistoricRow row)
    {
        var key = string.Join('/', (Keys.GetValueOrDefault(table) ?? [row.Columns.First()]).Select(c => row[c]));
        return key.Length <= 200 ? key : key[..200];
    }

    internal static SourceKind SourceKindOf(string table, HistoricRow row) =>
        Curated.Contains(table) ? SourceKind.Curated
        : table == "meetings_external" || row.Find("source_kind") == "external" || row.Find("kind") is "external" or "practice" ? SourceKind.External
        : SourceKind.Seed;
}

/// <summary>One row, its values by column.</summary>
internal sealed class HistoricRow(IReadOnlyDictionary<string, string> values)
{
    internal IEnumerable<string> Columns => values.Keys;

    internal string this[string column] => values[column];

    internal string? Find(string column) => values.GetValueOrDefault(column);

    internal string? Text(string column) => values[column] is { Length: > 0 } text ? text : null;

    internal int? Number(string column) => int.TryParse(values[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal DateOnly? Day(string column) => Text(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    internal DateTimeOffset? Instant(string column) =>
        Text(column) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    internal PartialDate Date(string column) => PartialDate.Parse(values[column]).Value;

    internal TEnum Enum<TEnum>(string column) where TEnum : struct, Enum => System.Enum.Parse<TEnum>(values[column], ignoreCase: true);

    internal IReadOnlyDictionary<string, string> Only(Func<string, bool> columns) => values.Where(v => columns(v.Key)).ToDictionary(v => v.Key, v => v.Value);
}
