using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Domain.Attendance;

/// <summary>One session of a meeting and what is known of one delegate at it.</summary>
public sealed record SessionAttendance(MeetingSessionId SessionId, DateOnly Day, Presence Presence);

/// <summary>The attendance of one delegate over a whole meeting.</summary>
/// <param name="RegistrationId">The delegate's registration.</param>
/// <param name="Sessions">Every session that was held, in order.</param>
public sealed record DelegateAttendance(RegistrationId RegistrationId, IReadOnlyList<SessionAttendance> Sessions)
{
    /// <summary>How many sessions were attended.</summary>
    public int Attended => Sessions.Count(s => s.Presence.Attended);

    /// <summary>Whether the delegate was there: seen at one session at least, in the room or from afar. What lists, plans and statistics go by.</summary>
    public bool WasThere => Attended > 0;

    /// <summary>The share of sessions attended, 0 to 100. An excused absence is no attendance: a certificate attests presence.</summary>
    public decimal Percentage => Sessions.Count == 0 ? 0 : Math.Round(100m * Attended / Sessions.Count, 1);

    /// <summary>The days on which at least one session was attended.</summary>
    public IReadOnlyList<DateOnly> DaysAttended => [.. Sessions.Where(s => s.Presence.Attended).Select(s => s.Day).Distinct().Order()];

    /// <summary>The days of the meeting without any session attended.</summary>
    public IReadOnlyList<DateOnly> DaysMissed => [.. Sessions.Select(s => s.Day).Distinct().Except(DaysAttended).Order()];

    /// <summary>Whether the delegate took part only from afar.</summary>
    public bool OnlyRemote => WasThere && Sessions.All(s => s.Presence.State is not PresenceState.Present);

    /// <summary>What the events of a meeting come to for each of the delegates.</summary>
    public static IReadOnlyList<DelegateAttendance> Of(
        IEnumerable<RegistrationId> delegates, IReadOnlyCollection<SessionTimes> sessions, IEnumerable<AttendanceEvent> events)
    {
        var presences = Presence.ByDelegateAndSession(events);
        var held = sessions.OrderBy(s => s.Starts).ToList();
        return [.. delegates.Select(d => new DelegateAttendance(d,
            [.. held.Select(s => new SessionAttendance(s.Id, s.Day, presences.GetValueOrDefault((d, s.Id), Presence.Expected)))]))];
    }
}
