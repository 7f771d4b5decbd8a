namespace Secretariat.Domain.Delegations;

/// <summary>Identifies a personal link sent to a focal point or a delegate.</summary>
public readonly record struct PersonalLinkId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static PersonalLinkId New() => new(Guid.CreateVersion7());
}
