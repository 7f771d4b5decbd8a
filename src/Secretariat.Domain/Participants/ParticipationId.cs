namespace Secretariat.Domain.Participants;

/// <summary>Identifies one dated interval of taking part.</summary>
public readonly record struct ParticipationId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static ParticipationId New() => new(Guid.CreateVersion7());
}
