using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Domain.Attendance;

/// <summary>What the events come to for one delegate at one session. Derived on every question, stored nowhere.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">Since when it holds.</param>
/// <param name="Left">When the delegate left.</param>
/// <param name="Method">How it was established.</param>
public readonly record struct Presence(PresenceState State, DateTimeOffset? Since, DateTimeOffset? Left, AttendanceMethod? Method)
{
    /// <summary>What holds of everybody before anything is noted.</summary>
    public static readonly Presence Expected = new(PresenceState.Expected, null, null, null);

    /// <summary>Whether the delegate took part, in the room or from afar.</summary>
    public bool Attended => State is PresenceState.Present or PresenceState.Remote;

    /// <summary>
    /// The presence that the events of one delegate at one session come to, in whatever order they arrived and however often.
    /// They count in the order in which they happened; an undo takes back what the last effective entry brought about; a correction
    /// replaces everything before it; and who is in the room does not become remote by a line in a log.
    /// </summary>
    public static Presence Of(IEnumerable<AttendanceEvent> events)
    {
        var history = new Stack<Presence>([Expected]);
        foreach (var e in InOrder(events))
        {
            if (e.Kind is AttendanceEventKind.Undo)
            {
                if (history.Count > 1) history.Pop();
            }
            else if (After(history.Peek(), e) is { } next)
            {
                history.Push(next);
            }
        }

        return history.Peek();
    }

    /// <summary>Presences by delegate and session.</summary>
    public static IReadOnlyDictionary<(RegistrationId Registration, MeetingSessionId Session),
        Presence> ByDelegateAndSession(IEnumerable<AttendanceEvent> events) =>
        events.GroupBy(e => (e.RegistrationId, e.SessionId)).ToDictionary(g => g.Key, Of);

    private static IEnumerable<AttendanceEvent> InOrder(IEnumerable<AttendanceEvent> events) => events
        .OrderBy(e => e.Kind is AttendanceEventKind.Correction).ThenBy(e => e.At).ThenBy(e => e.Position).ThenBy(e => e.ClientEventId)
        .DistinctBy(e => e.ClientEventId);

    /// <summary>The presence after an entry; null when the entry changes nothing, as a second scan does.</summary>
    private static Presence? After(Presence now, AttendanceEvent e) => e.Kind switch
    {
        AttendanceEventKind.CheckIn when now is not { State: PresenceState.Present, Left: null } => new(PresenceState.Present, e.At, null, e.Method),
        AttendanceEventKind.Remote when now.State is not PresenceState.Present and not PresenceState.Remote || now.Left is not null
            => new(PresenceState.Remote, e.At, null, e.Method),
        AttendanceEventKind.Excused when now.State is PresenceState.Expected => new(PresenceState.Excused, e.At, null, e.Method),
        AttendanceEventKind.CheckOut when now is { Attended: true, Left: null } => now with { Left = e.At },
        AttendanceEventKind.Correction => new(e.Establishes ?? PresenceState.Expected, e.At, null, e.Method),
        _ => null,
    };
}
