using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>Refusals of the attendance register.</summary>
public static class AttendanceErrors
{
    /// <summary>The day is no day of this meeting.</summary>
    public sealed record NoSuchDay(DateOnly Day)
        : Unprocessable("attendance.no_such_day", $"{Print(Day)} is no day of this meeting.");

    /// <summary>An entry names one delegate and bears the code of another.</summary>
    public sealed record CodeOfAnother()
        : Unprocessable(
            "attendance.code_of_another", "The code that was scanned is another delegate's than the one named. Look at the badge and enter it again.");

    /// <summary>A code that no delegate of this meeting has, whoever else may have it.</summary>
    public sealed record UnknownCode()
        : Unprocessable(
            "attendance.unknown_code",
            "This code belongs to nobody on the list of this meeting. Look at the badge: it may be of another meeting. If it is of this one, search by name.");

    /// <summary>The day was attested or locked.</summary>
    public sealed record DayClosed(DateOnly Day, AttendanceDayStatus Status)
        : Conflict("attendance.day_closed",
            Status is AttendanceDayStatus.Attested
                ? $"The attendance of {Print(Day)} was attested and takes no more entries. Reopen the day, with the reason, to enter more."
                : $"The attendance of {Print(Day)} is locked and takes no more entries. The head of secretariat can correct it.");

    /// <summary>A day is attested once all of it has been seen to begin.</summary>
    public sealed record DayNotOver(DateOnly Day)
        : Conflict("attendance.day_not_over", $"The last sitting of {Print(Day)} has not begun. Attest the day after that.");

    /// <summary>The session is not under way, nor about to be.</summary>
    public sealed record OutsideSession(DateTimeOffset Starts, DateTimeOffset Ends)
        : Conflict("attendance.outside_session", "This sitting is not under way. An officer may enter it all the same by giving a reason.");

    /// <summary>The device says that it happened later than now.</summary>
    public sealed record AheadOfTime()
        : Unprocessable("attendance.ahead_of_time", "The clock of this device is ahead: the entry lies in the future. Set the clock and enter it again.");

    /// <summary>The registration is not confirmed.</summary>
    public sealed record NotConfirmed()
        : Conflict("attendance.not_confirmed",
            "This registration is not confirmed. Accept the nomination, then confirm the registration on the delegate's behalf first.");

    /// <summary>A device gave two entries one name.</summary>
    public sealed record EntryOfAnother()
        : Conflict("attendance.entry_of_another", "This device has named another entry so before. Load the page of the desk again and enter it once more.");

    /// <summary>An act that needs a reason was given none.</summary>
    public sealed record ReasonNeeded()
        : Unprocessable("attendance.reason_needed", "Please give the reason; it stays with the record.");

    /// <summary>A correction that names no evidence.</summary>
    public sealed record EvidenceNeeded()
        : Unprocessable("attendance.evidence_needed", "Please name the evidence, such as the signed sheet of that day.");

    /// <summary>Nothing has been entered that could be taken back.</summary>
    public sealed record NothingToUndo()
        : Conflict("attendance.nothing_to_undo", "Nothing has been entered for this delegate at this sitting.");

    /// <summary>The delegate has been seen, or was excused already.</summary>
    public sealed record AlreadyAccountedFor(PresenceState State)
        : Conflict("attendance.already_accounted_for", "This delegate is already accounted for at this sitting. Undo the entry first if it is wrong.");

    /// <summary>A correction to what already holds.</summary>
    public sealed record NothingToCorrect()
        : Conflict("attendance.nothing_to_correct", "The record already says so.");

    /// <summary>Days without attestation.</summary>
    public sealed record NotAttested(IReadOnlyList<DateOnly> Days)
        : Conflict("attendance.not_attested", $"These days are still to be attested: {string.Join(", ", Days.Select(Print))}.");

    /// <summary>Certificates follow from locked attendance only.</summary>
    public sealed record NotLocked()
        : Conflict("attendance.not_locked", "Certificates are issued once the attendance of every day is locked.");

    /// <summary>The final list names those who came.</summary>
    public sealed record ListNotFinalYet()
        : Conflict("attendance.list_not_final_yet", "The final list of participants is issued once the attendance of every day is locked.");

    /// <summary>A list that would name nobody, because nobody agreed to be named.</summary>
    public sealed record ListNamesNobody(int NotNamed) : Conflict("attendance.list_names_nobody",
        $"The list would name nobody: none of the {NotNamed} who belong on it has agreed to be named."
        + " Delegates agree when they confirm by their own link, or on that page once others have confirmed for them.");

    /// <summary>The attendance is less than the body's policy asks for.</summary>
    public sealed record PolicyNotMet(string Reason)
        : Unprocessable("attendance.policy_not_met", Reason);

    /// <summary>A move that the lifecycle of a day does not know.</summary>
    public sealed record CannotMove(DateOnly Day, AttendanceDayStatus From, AttendanceDayStatus To)
        : Conflict("attendance.cannot_move", $"The attendance of {Print(Day)} is {Word(From)} and cannot become {Word(To)}.");

    private static string Word(AttendanceDayStatus status) => status.ToString().ToLowerInvariant();

    private static string Print(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
