using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Domain.Attendance;

/// <summary>What was noted at the desk, by the remote log, or after the fact.</summary>
public enum AttendanceEventKind
{
    /// <summary>The delegate came into the room.</summary>
    CheckIn,

    /// <summary>The delegate joined from afar.</summary>
    Remote,

    /// <summary>The delegation excused the delegate.</summary>
    Excused,

    /// <summary>The last entry was a mistake and counts no more.</summary>
    Undo,

    /// <summary>The delegate left.</summary>
    CheckOut,

    /// <summary>The head of secretariat put a locked record right.</summary>
    Correction,
}

/// <summary>How the presence was established.</summary>
public enum AttendanceMethod
{
    /// <summary>The code on the confirmation or badge was read.</summary>
    Qr,

    /// <summary>The name was found on the list.</summary>
    Name,

    /// <summary>The desk entered it without either, from the signed sheet for instance.</summary>
    Desk,

    /// <summary>The log of the conference system.</summary>
    Log,
}

/// <summary>What is known of one delegate at one session (study 5.5).</summary>
public enum PresenceState
{
    /// <summary>Registered, not seen yet.</summary>
    Expected,

    /// <summary>In the room.</summary>
    Present,

    /// <summary>Joined from afar.</summary>
    Remote,

    /// <summary>Excused beforehand: neither attended nor missed without a word.</summary>
    Excused,

    /// <summary>Did not come.</summary>
    Absent,
}

/// <summary>How far the record of one day has come (study 5.5).</summary>
public enum AttendanceDayStatus
{
    /// <summary>Entries are taken.</summary>
    Open,

    /// <summary>An officer attested the day; its sheet is stored.</summary>
    Attested,

    /// <summary>The head of secretariat locked it: statistics stand and certificates may follow.</summary>
    Locked,

    /// <summary>Put right after it was locked, with reason and evidence.</summary>
    Corrected,
}

/// <summary>A session as attendance sees it: on which day it is, and from when to when.</summary>
public sealed record SessionTimes(MeetingSessionId Id, DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends);

/// <summary>Somebody at the door.</summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="IsConfirmed">Whether it is accepted and confirmed, so that its holder may take a seat.</param>
public readonly record struct Entrant(RegistrationId RegistrationId, bool IsConfirmed);

/// <summary>How, when and by whom something was noted.</summary>
/// <param name="At">When it happened, by the clock of the device that noted it.</param>
/// <param name="Method">How.</param>
/// <param name="By">Who noted it.</param>
/// <param name="ClientEventId">The device's own name for this entry: sent twice, it lands once.</param>
/// <param name="Reason">Why, where a reason is asked for.</param>
/// <param name="Position">Its place among entries that a device sends together.</param>
public sealed record Entry(DateTimeOffset At, AttendanceMethod Method, string By, Guid ClientEventId, string? Reason = null, int Position = 0);
