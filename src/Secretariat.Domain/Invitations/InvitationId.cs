namespace Secretariat.Domain.Invitations;

/// <summary>Identifies an invitation to one participant for one meeting.</summary>
public readonly record struct InvitationId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static InvitationId New() => new(Guid.CreateVersion7());
}
