using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>The register of a meeting: which days still take entries, and the only maker of entries.</summary>
public sealed class AttendanceRegister : AggregateRoot<AttendanceRegisterId>
{
    /// <summary>How long before its start a session takes entries.</summary>
    public static readonly TimeSpan DoorsOpenBefore = TimeSpan.FromMinutes(90);

    /// <summary>How long after its end a session takes entries.</summary>
    public static readonly TimeSpan DoorsCloseAfter = TimeSpan.FromMinutes(30);

    /// <summary>How far the clock of a device may be ahead.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly List<AttendanceDay> _days = [];

    private AttendanceRegister() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The days, in order.</summary>
    public IReadOnlyList<AttendanceDay> Days => [.. _days.OrderBy(d => d.Day)];

    /// <summary>Whether every day is locked, so that certificates may follow.</summary>
    public bool IsLocked => _days.Count > 0 && _days.TrueForAll(d => d.IsLocked);

    /// <summary>
    /// The days that nobody has attested, with the beginning of their last session; a day on which none is held needs no attestation. Without a register
    /// it is each day.
    /// </summary>
    /// <param name="register">The register; null where none was opened.</param>
    /// <param name="held">The sessions that are held.</param>
    public static IReadOnlyList<UnattestedDay> UnattestedOf(AttendanceRegister? register, IEnumerable<MeetingSession> held) =>
    [
        .. held.GroupBy(s => s.Day).Where(s => register is null || register.Find(s.Key) is { Status: AttendanceDayStatus.Open })
            .OrderBy(s => s.Key).Select(s => new UnattestedDay(s.Key, s.Max(x => x.StartsAt))),
    ];

    /// <summary>Opens the register of a meeting, a record for each day with a session.</summary>
    public static AttendanceRegister Open(MeetingId meeting, IEnumerable<DateOnly> days, DateTimeOffset now)
    {
        var register = new AttendanceRegister { Id = AttendanceRegisterId.New(), MeetingId = meeting, OpenedAt = now };
        register._days.AddRange(days.Distinct().Order().Select(day => new AttendanceDay(day)));
        return register;
    }

    /// <summary>Adds days that the meeting has gained since the register was opened.</summary>
    public void Cover(IEnumerable<DateOnly> days)
    {
        _days.AddRange(days.Distinct().Where(day => Find(day) is null).Select(day => new AttendanceDay(day)).ToList());
    }

    /// <summary>A delegate comes into the room: today's session within its tolerance, or with an officer's reason at any other time.</summary>
    public Result<AttendanceEvent> CheckIn(Entrant entrant, SessionTimes session, Entry entry, DateTimeOffset now)
    {
        if (!entrant.IsConfirmed) return new AttendanceErrors.NotConfirmed();
        if (!IsUnderWay(session, entry.At) && Blank(entry.Reason)) return new AttendanceErrors.OutsideSession(session.Starts, session.Ends);
        return Note(AttendanceEventKind.CheckIn, entrant, session, entry, now);
    }

    /// <summary>A delegate joined from afar; logs are read afterwards, so the session need not be under way.</summary>
    public Result<AttendanceEvent> MarkRemote(Entrant entrant, SessionTimes session, Entry entry, DateTimeOffset now)
    {
        if (!entrant.IsConfirmed) return new AttendanceErrors.NotConfirmed();
        return Note(AttendanceEventKind.Remote, entrant, session, entry, now);
    }

    /// <summary>A delegation excuses a delegate who has not been seen.</summary>
    public Result<AttendanceEvent> Excuse(Entrant entrant, SessionTimes session, Entry entry, Presence present, DateTimeOffset now)
    {
        if (Blank(entry.Reason)) return new AttendanceErrors.ReasonNeeded();
        if (present.State is not PresenceState.Expected) return new AttendanceErrors.AlreadyAccountedFor(present.State);
        return Note(AttendanceEventKind.Excused, entrant, session, entry, now);
    }

    /// <summary>The last entry was a mistake.</summary>
    public Result<AttendanceEvent> Undo(Entrant entrant, SessionTimes session, Entry entry, Presence present, DateTimeOffset now) =>
        present.State is PresenceState.Expected ? new AttendanceErrors.NothingToUndo() : Note(AttendanceEventKind.Undo, entrant, session, entry, now);

    /// <summary>A delegate leaves.</summary>
    public Result<AttendanceEvent> CheckOut(Entrant entrant, SessionTimes session, Entry entry, DateTimeOffset now) =>
        Note(AttendanceEventKind.CheckOut, entrant, session, entry, now);

    /// <summary>An officer attests a day whose last session has begun: nothing more is entered, the count and the sheet are kept.</summary>
    public Result<Done> AttestDay(DateOnly day, DateTimeOffset lastBegins, int present, IssuedDocumentId? sheet, string by, DateTimeOffset now)
    {
        if (Find(day) is not { } record) return new AttendanceErrors.NoSuchDay(day);
        if (now < lastBegins) return new AttendanceErrors.DayNotOver(day);
        if (record.Attest(by, present, sheet, now).Error is { } refusal) return refusal;
        Record(new DayAttested(MeetingId, day, present));
        return Done.Value;
    }

    /// <summary>An attested day takes entries again, until the register is locked; the sheet that was stored stays among the papers.</summary>
    public Result<Done> ReopenDay(DateOnly day)
    {
        if (Find(day) is not { } record) return new AttendanceErrors.NoSuchDay(day);
        if (record.Reopen().Error is { } refusal) return refusal;
        Record(new DayReopened(MeetingId, day));
        return Done.Value;
    }

    /// <summary>The head of secretariat locks the whole register once every day is attested; a day on which no session was held has no record.</summary>
    /// <param name="held">The days on which a session was held.</param>
    /// <param name="now">The present instant.</param>
    public Result<Done> Lock(IReadOnlyCollection<DateOnly> held, DateTimeOffset now)
    {
        _days.RemoveAll(d => d.Status is AttendanceDayStatus.Open && !held.Contains(d.Day));
        var open = _days.Where(d => d.Status is AttendanceDayStatus.Open).Select(d => d.Day).ToList();
        if (open.Count > 0) return new AttendanceErrors.NotAttested(open);
        foreach (var day in _days)
            if (day.Lock(now).Error is { } refusal)
                return refusal;

        Record(new AttendanceLocked(MeetingId));
        return Done.Value;
    }

    /// <summary>The head of secretariat puts a locked record right.</summary>
    public Result<AttendanceEvent> Correct(
        RegistrationId registration, SessionTimes session, PresenceState to, string evidence, Entry entry, Presence present, DateTimeOffset now)
    {
        if (Blank(entry.Reason)) return new AttendanceErrors.ReasonNeeded();
        if (Blank(evidence)) return new AttendanceErrors.EvidenceNeeded();
        if (Find(session.Day) is not { } day) return new AttendanceErrors.NoSuchDay(session.Day);
        if (present.State == to) return new AttendanceErrors.NothingToCorrect();
        if (day.Correct(now).Error is { } refusal) return refusal;
        Record(new AttendanceCorrected(MeetingId, registration, session.Id, to));
        return new AttendanceEvent(Id, MeetingId, registration, session, AttendanceEventKind.Correction, entry, now) { Establishes = to, Evidence = evidence };
    }

    private Result<AttendanceEvent> Note(AttendanceEventKind kind, Entrant entrant, SessionTimes session, Entry entry, DateTimeOffset now)
    {
        if (Find(session.Day) is not { } day) return new AttendanceErrors.NoSuchDay(session.Day);
        if (day.Status is not AttendanceDayStatus.Open) return new AttendanceErrors.DayClosed(day.Day, day.Status);
        if (entry.At > now + ClockTolerance) return new AttendanceErrors.AheadOfTime();
        return new AttendanceEvent(Id, MeetingId, entrant.RegistrationId, session, kind, entry, now);
    }

    private AttendanceDay? Find(DateOnly day) => _days.Find(d => d.Day == day);

    private static bool IsUnderWay(SessionTimes session, DateTimeOffset at) => at >= session.Starts - DoorsOpenBefore && at <= session.Ends + DoorsCloseAfter;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
