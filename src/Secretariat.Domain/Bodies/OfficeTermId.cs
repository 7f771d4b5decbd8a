namespace Secretariat.Domain.Bodies;

/// <summary>Identifies one term of an office.</summary>
public readonly record struct OfficeTermId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static OfficeTermId New() => new(Guid.CreateVersion7());
}
