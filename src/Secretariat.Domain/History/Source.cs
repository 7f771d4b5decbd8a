using Secretariat.Domain.Shared;

namespace Secretariat.Domain.History;

/// <summary>Identifies a source.</summary>
public readonly record struct SourceId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static SourceId New() => new(Guid.CreateVersion7());
}

/// <summary>An entry of the register of sources.</summary>
public sealed class Source : AggregateRoot<SourceId>
{
    private Source() { }

    /// <summary>The key by which facts refer to it: S, W01, P08.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What kind of source, in the register's words: seed, external, practice.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>Where it was found.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Keeps an entry.</summary>
    public static Source Keep(string key, string kind, string what, string address) =>
        new() { Id = SourceId.New(), Key = key, Kind = kind, What = what, Address = address };
}
