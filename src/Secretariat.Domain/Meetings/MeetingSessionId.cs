namespace Secretariat.Domain.Meetings;

/// <summary>Identifies a session of a meeting: one half-day of its programme.</summary>
public readonly record struct MeetingSessionId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static MeetingSessionId New() => new(Guid.CreateVersion7());
}
