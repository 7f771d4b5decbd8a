namespace Secretariat.Domain.Terms;

/// <summary>Identifies a term.</summary>
public readonly record struct TermId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static TermId New() => new(Guid.CreateVersion7());
}
