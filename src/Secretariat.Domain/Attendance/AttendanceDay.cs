using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>The record of one day of a meeting.</summary>
public sealed class AttendanceDay
{
    /// <summary>Where a day's record may go from where (study 5.5).</summary>
    internal static readonly IReadOnlySet<(AttendanceDayStatus From, AttendanceDayStatus To)> Moves = new HashSet<(AttendanceDayStatus, AttendanceDayStatus)>
    {
        (AttendanceDayStatus.Open, AttendanceDayStatus.Attested),
        (AttendanceDayStatus.Attested, AttendanceDayStatus.Open),
        (AttendanceDayStatus.Attested, AttendanceDayStatus.Locked),
        (AttendanceDayStatus.Locked, AttendanceDayStatus.Corrected),
        (AttendanceDayStatus.Corrected, AttendanceDayStatus.Corrected),
    };

    private AttendanceDay() { }

    internal AttendanceDay(DateOnly day) => Day = day;

    /// <summary>The day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>How far its record has come.</summary>
    public AttendanceDayStatus Status { get; private set; }

    /// <summary>Who attested it.</summary>
    public string? AttestedBy { get; private set; }

    /// <summary>When it was attested.</summary>
    public DateTimeOffset? AttestedAt { get; private set; }

    /// <summary>How many delegates the officer attested as present.</summary>
    public int? AttestedPresent { get; private set; }

    /// <summary>The sheet stored with the attestation.</summary>
    public IssuedDocumentId? SheetId { get; private set; }

    /// <summary>When it was locked.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>When it was last put right.</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>Whether nothing but a correction may touch it any more.</summary>
    public bool IsLocked => Status is AttendanceDayStatus.Locked or AttendanceDayStatus.Corrected;

    internal Result<Done> Attest(string by, int present, IssuedDocumentId? sheet, DateTimeOffset now)
    {
        if (MoveTo(AttendanceDayStatus.Attested).Error is { } refusal) return refusal;
        (AttestedBy, AttestedPresent, SheetId, AttestedAt) = (by, present, sheet, now);
        return Done.Value;
    }

    internal Result<Done> Reopen()
    {
        if (MoveTo(AttendanceDayStatus.Open).Error is { } refusal) return refusal;
        (AttestedBy, AttestedPresent, SheetId, AttestedAt) = (null, null, null, null);
        return Done.Value;
    }

    internal Result<Done> Lock(DateTimeOffset now)
    {
        if (MoveTo(AttendanceDayStatus.Locked).Error is { } refusal) return refusal;
        LockedAt = now;
        return Done.Value;
    }

    internal Result<Done> Correct(DateTimeOffset now)
    {
        if (MoveTo(AttendanceDayStatus.Corrected).Error is { } refusal) return refusal;
        CorrectedAt = now;
        return Done.Value;
    }

    private Result<Done> MoveTo(AttendanceDayStatus next)
    {
        if (!Moves.Contains((Status, next))) return new AttendanceErrors.CannotMove(Day, Status, next);
        Status = next;
        return Done.Value;
    }
}
