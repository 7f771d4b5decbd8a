namespace Secretariat.Domain.Outcomes;

/// <summary>Identifies the conclusions of a meeting.</summary>
public readonly record struct ConclusionsId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static ConclusionsId New() => new(Guid.CreateVersion7());
}
