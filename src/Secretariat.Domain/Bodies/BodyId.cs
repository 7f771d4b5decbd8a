namespace Secretariat.Domain.Bodies;

/// <summary>Identifies a body of the process.</summary>
public readonly record struct BodyId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static BodyId New() => new(Guid.CreateVersion7());
}
