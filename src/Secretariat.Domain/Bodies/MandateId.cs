namespace Secretariat.Domain.Bodies;

/// <summary>Identifies the mandate of a working group.</summary>
public readonly record struct MandateId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static MandateId New() => new(Guid.CreateVersion7());
}
