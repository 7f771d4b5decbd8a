namespace Secretariat.Domain.Protocol;

/// <summary>Identifies a seating plan.</summary>
public readonly record struct SeatingPlanId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static SeatingPlanId New() => new(Guid.CreateVersion7());
}
