using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>One thing noted about one delegate at one session. Never changed and never removed; presence is derived from all of them.</summary>
/// <remarks>A root of its own, so that two desks never wait for each other, and a full meeting loads no more than it needs.</remarks>
public sealed class AttendanceEvent : AggregateRoot<AttendanceEventId>
{
    private AttendanceEvent() { }

    internal AttendanceEvent(
        AttendanceRegisterId register, MeetingId meeting, RegistrationId registration, SessionTimes session, AttendanceEventKind kind, Entry entry,
        DateTimeOffset now)
    {
        Id = AttendanceEventId.New();
        (RegisterId, MeetingId, RegistrationId, SessionId, Day, Kind) = (register, meeting, registration, session.Id, session.Day, kind);
        (At, Method, By, ClientEventId, Reason, Position, RecordedAt) = (
            entry.At, entry.Method, entry.By, entry.ClientEventId, entry.Reason, entry.Position, now);
    }

    /// <summary>The register it belongs to.</summary>
    public AttendanceRegisterId RegisterId { get; private init; }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The delegate's registration.</summary>
    public RegistrationId RegistrationId { get; private init; }

    /// <summary>The session.</summary>
    public MeetingSessionId SessionId { get; private init; }

    /// <summary>The day of the session.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>What was noted.</summary>
    public AttendanceEventKind Kind { get; private init; }

    /// <summary>What a correction establishes; null for every other kind.</summary>
    public PresenceState? Establishes { get; internal init; }

    /// <summary>When it happened, by the device.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When it reached the secretariat.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Its place among entries of the same instant that a device sent together.</summary>
    public int Position { get; private init; }

    /// <summary>How it was established.</summary>
    public AttendanceMethod Method { get; private init; }

    /// <summary>Who noted it.</summary>
    public string By { get; private init; } = "";

    /// <summary>Why, where a reason was given.</summary>
    public string? Reason { get; private init; }

    /// <summary>What proves a correction, such as the signed sheet.</summary>
    public string? Evidence { get; internal init; }

    /// <summary>The device's own name for the entry.</summary>
    public Guid ClientEventId { get; private init; }
}
