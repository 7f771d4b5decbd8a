namespace Secretariat.Domain.Delegations;

/// <summary>Identifies the delegation of one participant at one meeting.</summary>
public readonly record struct DelegationId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static DelegationId New() => new(Guid.CreateVersion7());
}
