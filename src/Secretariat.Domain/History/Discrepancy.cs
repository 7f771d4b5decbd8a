using Secretariat.Domain.Shared;

namespace Secretariat.Domain.History;

/// <summary>Identifies an entry of the register of discrepancies.</summary>
public readonly record struct DiscrepancyId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static DiscrepancyId New() => new(Guid.CreateVersion7());
}

/// <summary>A contradiction between or within sources, and how the data set treats it (study 1.17).</summary>
public sealed class Discrepancy : AggregateRoot<DiscrepancyId>
{
    private Discrepancy() { }

    /// <summary>The key in the register: D01.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What contradicts what.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>Which sources.</summary>
    public string Sources { get; private set; } = "";

    /// <summary>How it is treated.</summary>
    public string Handling { get; private set; } = "";

    /// <summary>Keeps an entry.</summary>
    public static Discrepancy Keep(string key, string statement, string sources, string handling) =>
        new() { Id = DiscrepancyId.New(), Key = key, Statement = statement, Sources = sources, Handling = handling };
}
