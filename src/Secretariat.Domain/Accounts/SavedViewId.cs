namespace Secretariat.Domain.Accounts;

/// <summary>Identifies a saved view.</summary>
public readonly record struct SavedViewId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static SavedViewId New() => new(Guid.CreateVersion7());
}
