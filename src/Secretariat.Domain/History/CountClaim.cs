using Secretariat.Domain.Shared;

namespace Secretariat.Domain.History;

/// <summary>Identifies a claim about a number.</summary>
public readonly record struct CountClaimId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static CountClaimId New() => new(Guid.CreateVersion7());
}

/// <summary>How a number is meant.</summary>
public enum CountQualifier
{
    /// <summary>Exactly so many.</summary>
    Exact,

    /// <summary>So many or more.</summary>
    AtLeast,

    /// <summary>More than so many.</summary>
    MoreThan,

    /// <summary>Fewer than so many.</summary>
    LessThan,

    /// <summary>Added up from what a source says.</summary>
    Computed,
}

/// <summary>A number that a source gives, in its unit: counts are claims, never sums, and none overwrites another (study 1.17, D01 and D16).</summary>
public sealed class CountClaim : AggregateRoot<CountClaimId>
{
    private CountClaim() { }

    /// <summary>The key in the data set: C01.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What is counted, and when: Berlin MC.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>For which time.</summary>
    public PartialDate AsOf { get; private set; } = PartialDate.Unknown;

    /// <summary>The number.</summary>
    public int Value { get; private set; }

    /// <summary>How it is meant.</summary>
    public CountQualifier Qualifier { get; private set; }

    /// <summary>The unit in the source's words, part of the claim: countries and IOs.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Where in the source it stands: graphic, footnote, press.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The source and the place in it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Where it was published.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>Keeps a claim.</summary>
    public static CountClaim Keep(
        string key, string subject, PartialDate asOf, int value, CountQualifier qualifier, string unit, string scope, string source, SourceKind kind) => new()
        {
            Id = CountClaimId.New(),
            Key = key,
            Subject = subject,
            AsOf = asOf,
            Value = value,
            Qualifier = qualifier,
            Unit = unit,
            Scope = scope,
            Source = source,
            SourceKind = kind,
        };
}
