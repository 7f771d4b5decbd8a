namespace Secretariat.Domain.Delegations;

/// <summary>Identifies the registration of one delegate.</summary>
public readonly record struct RegistrationId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static RegistrationId New() => new(Guid.CreateVersion7());
}
