namespace Secretariat.Domain.Participants;

/// <summary>Identifies an official contact of a participant.</summary>
public readonly record struct FocalPointId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static FocalPointId New() => new(Guid.CreateVersion7());
}
