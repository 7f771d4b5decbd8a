namespace Secretariat.Domain.People;

/// <summary>Identifies a person the secretariat knows by name.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static PersonId New() => new(Guid.CreateVersion7());
}
