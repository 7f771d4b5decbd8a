using static Secretariat.Domain.Meetings.MeetingStatus;

namespace Secretariat.Domain.Meetings;

/// <summary>Which moves a meeting's status permits (study 5.1; drawn in docs/domain.md).</summary>
public static class MeetingLifecycle
{
    private static readonly HashSet<(MeetingStatus From, MeetingStatus To)> Permitted =
    [
        (Draft, Announced), (Draft, Convened), (Announced, Convened), (Convened, InSession), (InSession, Concluded),
        (Draft, Postponed), (Announced, Postponed), (Convened, Postponed),
        (Postponed, Draft), (Postponed, Announced), (Postponed, Convened),
        (Draft, Cancelled), (Announced, Cancelled), (Convened, Cancelled), (Postponed, Cancelled),
    ];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(MeetingStatus From, MeetingStatus To)> Pairs => Permitted;

    /// <summary>Whether a meeting may go from one status to another.</summary>
    public static bool Permits(MeetingStatus from, MeetingStatus to) => Permitted.Contains((from, to));

    /// <summary>The verbs that can be offered for a meeting in a status; the moves read the table, the changes follow from it.</summary>
    /// <param name="status">The meeting's status.</param>
    public static IReadOnlyList<MeetingMove> MovesFrom(MeetingStatus status)
    {
        List<MeetingMove> moves = [];
        Offer(MeetingMove.Announce, status is Draft && Permits(status, Announced));
        Offer(MeetingMove.Convene, status is not Postponed && Permits(status, Convened));
        Offer(MeetingMove.Open, Permits(status, InSession));
        Offer(MeetingMove.Conclude, Permits(status, Concluded));
        Offer(MeetingMove.Postpone, Permits(status, Postponed));
        Offer(MeetingMove.Reschedule, CanBeRescheduled(status));
        Offer(MeetingMove.ChangeVenue, IsAhead(status));
        Offer(MeetingMove.ChangeModality, IsAhead(status));
        Offer(MeetingMove.Cancel, Permits(status, Cancelled));
        return moves;

        void Offer(MeetingMove move, bool permitted)
        {
            if (permitted) moves.Add(move);
        }
    }

    /// <summary>Whether the meeting has yet to end: its place and modality may still change.</summary>
    public static bool IsAhead(MeetingStatus status) => status is not (Concluded or Cancelled);

    /// <summary>Whether new dates may be set: whatever can be postponed, and what has been.</summary>
    internal static bool CanBeRescheduled(MeetingStatus status) => status is Postponed || Permits(status, Postponed);
}

/// <summary>What can be done with a meeting, in the secretariat's verbs; pages and API offer these.</summary>
public enum MeetingMove
{
    /// <summary>Save the date with the participants.</summary>
    Announce,

    /// <summary>Call it in the name of its convenors.</summary>
    Convene,

    /// <summary>Open the sitting.</summary>
    Open,

    /// <summary>Close it.</summary>
    Conclude,

    /// <summary>Take it off its dates.</summary>
    Postpone,

    /// <summary>Give it new dates.</summary>
    Reschedule,

    /// <summary>Move it to another place.</summary>
    ChangeVenue,

    /// <summary>Hold it in person, remotely or both.</summary>
    ChangeModality,

    /// <summary>Give it up.</summary>
    Cancel,
}
