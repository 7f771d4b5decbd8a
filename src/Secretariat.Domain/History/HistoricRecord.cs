using Secretariat.Domain.Shared;

namespace Secretariat.Domain.History;

/// <summary>Identifies a row of the historic data set.</summary>
public readonly record struct HistoricRecordId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static HistoricRecordId New() => new(Guid.CreateVersion7());
}

/// <summary>One row of one table of the historic data set, kept word for word.</summary>
public sealed class HistoricRecord : AggregateRoot<HistoricRecordId>
{
    private HistoricRecord() { }

    /// <summary>The table.</summary>
    public string Table { get; private set; } = "";

    /// <summary>The row's natural key in the table.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Every column, by name, as a JSON object of texts.</summary>
    public string Values { get; private set; } = "{}";

    /// <summary>Where it was published; rows from outside the publication stay separable by this.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>Keeps a row.</summary>
    public static HistoricRecord Keep(string table, string key, string values, SourceKind sourceKind) =>
        new() { Id = HistoricRecordId.New(), Table = table, Key = key, Values = values, SourceKind = sourceKind };
}
