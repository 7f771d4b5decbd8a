namespace Secretariat.Domain.Attendance;

/// <summary>Identifies the attendance register of a meeting.</summary>
public readonly record struct AttendanceRegisterId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AttendanceRegisterId New() => new(Guid.CreateVersion7());
}
