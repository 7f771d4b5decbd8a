namespace Secretariat.Domain.Accounts;

/// <summary>Identifies an account of somebody who signs in.</summary>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AccountId New() => new(Guid.CreateVersion7());
}
