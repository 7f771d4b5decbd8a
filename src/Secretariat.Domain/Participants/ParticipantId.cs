namespace Secretariat.Domain.Participants;

/// <summary>Identifies a state or organisation that takes part in the process, or once did.</summary>
public readonly record struct ParticipantId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static ParticipantId New() => new(Guid.CreateVersion7());
}
