namespace Secretariat.Domain.Outcomes;

/// <summary>Identifies a recommendation or decision in force.</summary>
public readonly record struct OutcomeId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static OutcomeId New() => new(Guid.CreateVersion7());
}
