namespace Secretariat.Domain.Meetings;

/// <summary>Identifies a numbered series of meetings.</summary>
public readonly record struct MeetingSeriesId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static MeetingSeriesId New() => new(Guid.CreateVersion7());
}
