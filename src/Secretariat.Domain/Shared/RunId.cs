namespace Secretariat.Domain.Shared;

/// <summary>Identifies a run of many items of work, such as sixty invitations.</summary>
public readonly record struct RunId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static RunId New() => new(Guid.CreateVersion7());
}
