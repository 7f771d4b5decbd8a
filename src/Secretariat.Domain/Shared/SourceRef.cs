namespace Secretariat.Domain.Shared;

/// <summary>Where a sourced fact was published, which keeps rows from outside the anniversary publication separable (study 0).</summary>
public enum SourceKind
{
    /// <summary>The publication that the historic data set was drawn from.</summary>
    Seed,

    /// <summary>A public page about the process.</summary>
    External,

    /// <summary>Drawn up by the secretariat from the others, with its reasons (docs/decisions).</summary>
    Curated,

    /// <summary>Work with this system.</summary>
    Work,
}

/// <summary>How a fact of the past is known.</summary>
public enum Confidence
{
    /// <summary>The source says so.</summary>
    Stated,

    /// <summary>Concluded from what sources say; left out of strict answers.</summary>
    Inferred,

    /// <summary>Sources contradict each other.</summary>
    Disputed,

    /// <summary>The source cannot be read with certainty.</summary>
    Illegible,
}

/// <summary>A place in a source.</summary>
/// <param name="Source">The source's key in the register, such as S or W01.</param>
/// <param name="Locator">The lines or pages; empty for the whole.</param>
public sealed record SourceRef(string Source, string Locator)
{
    /// <summary>Reads references as the data set writes them: <c>S:60-66;W01</c>.</summary>
    public static IReadOnlyList<SourceRef> Read(string? references) =>
        (references ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
            .Select(r => r.Split(':', 2)).Select(p => new SourceRef(p[0], p.Length > 1 ? p[1] : "")).ToList();
}
