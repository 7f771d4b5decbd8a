namespace Secretariat.Domain.Meetings;

/// <summary>What stands against planning or convening a meeting until the head of the secretariat goes on all the same.</summary>
public enum MeetingObstacle
{
    /// <summary>The body is dissolved, or its mandate is not in force on the day of the meeting.</summary>
    NoMandate,

    /// <summary>Nobody exercises the office of chair, or one of two Co-Chairs is missing.</summary>
    ChairVacant,
}

/// <summary>That the head of the secretariat went on in spite of something, and why.</summary>
public sealed class MeetingOverride
{
    /// <summary>The longest reason.</summary>
    public const int MaxReason = 2000;

    private MeetingOverride() { }

    internal MeetingOverride(MeetingObstacle obstacle, string reason, string by, DateTimeOffset at) =>
        (Obstacle, Reason, By, At) = (obstacle, reason, by, at);

    /// <summary>What stood against it.</summary>
    public MeetingObstacle Obstacle { get; private init; }

    /// <summary>Why the meeting is held all the same.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who decided so.</summary>
    public string By { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
