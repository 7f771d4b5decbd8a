namespace Secretariat.Domain.Invitations;

/// <summary>Identifies a staff-edited letter text.</summary>
public readonly record struct LetterTextId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static LetterTextId New() => new(Guid.CreateVersion7());
}
