namespace Secretariat.Domain.Accounts;

/// <summary>Identifies a session of an account.</summary>
public readonly record struct AccountSessionId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AccountSessionId New() => new(Guid.CreateVersion7());
}
