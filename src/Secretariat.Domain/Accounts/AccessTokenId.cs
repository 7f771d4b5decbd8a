namespace Secretariat.Domain.Accounts;

/// <summary>Identifies a personal access token.</summary>
public readonly record struct AccessTokenId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AccessTokenId New() => new(Guid.CreateVersion7());
}
