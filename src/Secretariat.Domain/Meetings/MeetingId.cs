namespace Secretariat.Domain.Meetings;

/// <summary>Identifies a meeting.</summary>
public readonly record struct MeetingId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static MeetingId New() => new(Guid.CreateVersion7());
}
