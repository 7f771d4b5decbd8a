using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>What may stand against an act on a meeting.</summary>
public static class MeetingErrors
{
    /// <summary>The meeting's status does not permit the move.</summary>
    public sealed record CannotMove(MeetingStatus From, MeetingStatus To)
        : Conflict("meeting.cannot_move", $"A meeting that is {Word(From)} cannot become {Word(To)}.");

    /// <summary>The meeting is past the point where this can be changed.</summary>
    public sealed record TooLateToChange(MeetingStatus Status)
        : Conflict("meeting.too_late_to_change", $"This can no longer be changed: the meeting is {Word(Status)}.");

    /// <summary>The meeting takes this business in other states than its own.</summary>
    public sealed record NotNow : Conflict
    {
        internal NotNow(MeetingBusiness business, MeetingStatus status, string says, IReadOnlyList<MeetingStatus> states)
            : base("meeting.not_now", $"{says} while a meeting is {List(states)}; this one is {Word(status)}.") => (Business, Status) = (business, status);

        /// <summary>What was to be done.</summary>
        public MeetingBusiness Business { get; }

        /// <summary>How far the meeting has come.</summary>
        public MeetingStatus Status { get; }
    }

    /// <summary>Dates of a meeting that others know of are changed by rescheduling, so that they are told.</summary>
    public sealed record DatesAreKnown() : Conflict("meeting.dates_are_known",
        "Others have been told the dates. Reschedule the meeting, so that they hear of the change.");

    /// <summary>A meeting outside the series is called by its title.</summary>
    public sealed record TitleMissing() : Unprocessable("meeting.title_missing", "A meeting without a number needs a title.");

    /// <summary>The host of a meeting that others know of is changed with its place, so that they are told.</summary>
    public sealed record HostIsKnown() : Conflict("meeting.host_is_known",
        "Others have been told the host. Change it with the venue, so that they hear of the change.");

    /// <summary>The country is none that ISO 3166-1 or a participant goes by.</summary>
    public sealed record UnknownCountry(string Code)
        : Unprocessable("meeting.unknown_country", $"\"{Code}\" is the code of no country, such as SE, and of no participant.");

    /// <summary>The number is taken by another meeting of the series.</summary>
    public sealed record OrdinalTaken(int Ordinal, string Series)
        : Conflict("meeting.ordinal_taken", $"There is already a {Language.Working.Ordinal(Ordinal)} {Series}.");

    /// <summary>The zone is not in the IANA database.</summary>
    public sealed record UnknownTimeZone(string TimeZoneId)
        : Unprocessable("meeting.unknown_time_zone", $"\"{TimeZoneId}\" is not a time zone of the IANA database, such as Europe/Stockholm.");

    /// <summary>The clocks at the venue skip this local time.</summary>
    public sealed record SkippedLocalTime(DateOnly Day, TimeOnly Time, string TimeZoneId)
        : Unprocessable("meeting.skipped_local_time",
            $"{Time:HH\\:mm} on {Language.Working.Day(Day)} does not exist in {TimeZoneId}: the clocks are put forward.");

    /// <summary>It would end before it begins.</summary>
    public sealed record EndsBeforeItBegins() : Unprocessable("meeting.ends_before_it_begins", "The end must come after the beginning.");

    /// <summary>It lasts longer than any meeting does.</summary>
    public sealed record TooLong(int Days) : Unprocessable("meeting.too_long", $"A meeting lasts at most {Days} days.");

    /// <summary>A meeting in person or hybrid needs a place, at least a city, before others are told.</summary>
    public sealed record VenueMissing() : Conflict("meeting.venue_missing", "Say first in which city it is held, or make it a remote meeting.");

    /// <summary>A meeting in person needs a host before it is convened.</summary>
    public sealed record HostMissing() : Conflict("meeting.host_missing",
        "No host is named. Name the participant that receives the meeting, under its particulars or with its place.");

    /// <summary>Nobody exercises the office of chair.</summary>
    public sealed record ChairVacant() : Conflict("meeting.chair_vacant",
        "Nobody exercises the office of chair of this body, in whose name the meeting is called. "
        + "The head of the secretariat may convene it all the same, giving a reason.");

    /// <summary>There is no agenda.</summary>
    public sealed record AgendaMissing() : Conflict("meeting.agenda_missing", "Draft the agenda first.");

    /// <summary>The agenda has not been issued.</summary>
    public sealed record AgendaNotIssued() : Conflict("meeting.agenda_not_issued", "The provisional agenda has not been issued yet.");

    /// <summary>It is opened on its day; earlier only for a stated reason.</summary>
    public sealed record NotYetItsDay(DateOnly FirstDay)
        : Conflict("meeting.not_yet_its_day", $"The meeting begins on {Language.Working.Day(FirstDay)}. Give a reason to open it before.");

    /// <summary>Everybody would be told of a day that is over.</summary>
    public sealed record DatesArePast(DateOnly LastDay)
        : Unprocessable("meeting.dates_are_past", $"These dates are over: {Language.Working.Day(LastDay)}. Look at the year, and give dates that lie ahead.");

    /// <summary>A meeting is closed when its sessions have been held.</summary>
    public sealed record SessionsAhead : Conflict
    {
        internal SessionsAhead(IReadOnlyList<MeetingSession> ahead) : base("meeting.sessions_ahead",
            $"The sitting of {Language.Working.Day(ahead[0].Day)}, {Language.Working.Clock(ahead[0].Starts)}, has not begun. "
            + "Give a reason to close the meeting before; sittings that have not begun then count as not held.") =>
            Subjects = [.. ahead.Select(s => s.Id.Value)];
    }

    /// <summary>The meeting has no such deadline.</summary>
    public sealed record NoSuchDeadline(DeadlineKind Kind) : NotFound("meeting.no_such_deadline", "The meeting has no deadline of this kind.");

    /// <summary>Delegates are nominated before the meeting opens; whoever comes later is entered at the desk.</summary>
    public sealed record NominationsAfterOpening(DateOnly FirstDay) : Unprocessable("meeting.nominations_after_opening",
        $"The meeting opens on {Language.Working.Day(FirstDay)}. Let nominations end on that day or before.");

    /// <summary>What is done has no other date.</summary>
    public sealed record DeadlineIsDone(DeadlineKind Kind) : Conflict("meeting.deadline_is_done",
        "This has been done; reopen it before giving it another date.");

    /// <summary>The meeting has no such session.</summary>
    public sealed record NoSuchSession() : NotFound("meeting.no_such_session", "The meeting has no such sitting.");

    /// <summary>A session lies outside the meeting's days.</summary>
    public sealed record SessionOutsideMeeting(DateOnly Day)
        : Unprocessable("meeting.session_outside_meeting", $"{Language.Working.Day(Day)} is not a day of the meeting.");

    /// <summary>Two sessions overlap.</summary>
    public sealed record SessionsOverlap(DateOnly Day)
        : Unprocessable("meeting.sessions_overlap", $"Two sittings of {Language.Working.Day(Day)} overlap.");

    /// <summary>Each half-day has at most one session.</summary>
    public sealed record HalfDayTaken(DateOnly Day, HalfDay Half)
        : Conflict("meeting.half_day_taken", $"There is already a sitting in the {Half.ToString().ToLowerInvariant()} of {Language.Working.Day(Day)}.");

    private static string List(IReadOnlyList<MeetingStatus> states) =>
        states.Count == 1 ? Word(states[0]) : $"{string.Join(", ", states.SkipLast(1).Select(Word))} or {Word(states[^1])}";

    private static string Word(MeetingStatus status) => status switch
    {
        MeetingStatus.Draft => "a draft",
        MeetingStatus.InSession => "in session",
        _ => status.ToString().ToLowerInvariant(),
    };

    /// <summary>Another meeting took the same symbol for its papers at the same moment.</summary>
    public sealed record SymbolTaken()
        : Conflict("meeting.symbol_taken", "Another meeting issued its first paper under the same symbol at the same moment. Repeat yours.");
}
