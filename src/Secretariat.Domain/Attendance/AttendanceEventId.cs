namespace Secretariat.Domain.Attendance;

/// <summary>Identifies one entry in the attendance register.</summary>
public readonly record struct AttendanceEventId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AttendanceEventId New() => new(Guid.CreateVersion7());
}
