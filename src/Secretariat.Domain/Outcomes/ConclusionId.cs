namespace Secretariat.Domain.Outcomes;

/// <summary>Identifies one entry of them.</summary>
public readonly record struct ConclusionId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static ConclusionId New() => new(Guid.CreateVersion7());
}
