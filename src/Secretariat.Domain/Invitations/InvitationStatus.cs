namespace Secretariat.Domain.Invitations;

/// <summary>How far an invitation has come (study 5.3).</summary>
public enum InvitationStatus
{
    /// <summary>Drawn up; nobody outside has seen it.</summary>
    Draft,

    /// <summary>Laid before whoever signs.</summary>
    ForSignature,

    /// <summary>Signed or initialled, numbered, its paper issued.</summary>
    Signed,

    /// <summary>On its way.</summary>
    Dispatched,

    /// <summary>Known to have arrived.</summary>
    Delivered,

    /// <summary>Came back.</summary>
    Bounced,

    /// <summary>Opened by its addressee.</summary>
    Acknowledged,

    /// <summary>The participant will come.</summary>
    Accepted,

    /// <summary>The participant will not come.</summary>
    Declined,

    /// <summary>The deadline passed without an answer.</summary>
    Lapsed,

    /// <summary>Taken back by the secretariat.</summary>
    Withdrawn,

    /// <summary>Replaced by a later revision.</summary>
    Superseded,
}

/// <summary>The moves an invitation may make; drawn in docs/domain.md, tested pair by pair.</summary>
public static class InvitationLifecycle
{
    private static readonly HashSet<(InvitationStatus From, InvitationStatus To)> Allowed =
    [
        (InvitationStatus.Draft, InvitationStatus.ForSignature),
        (InvitationStatus.ForSignature, InvitationStatus.Signed),
        (InvitationStatus.Signed, InvitationStatus.Dispatched),
        (InvitationStatus.Dispatched, InvitationStatus.Delivered),
        (InvitationStatus.Dispatched, InvitationStatus.Bounced),
        (InvitationStatus.Dispatched, InvitationStatus.Acknowledged),
        (InvitationStatus.Dispatched, InvitationStatus.Accepted),
        (InvitationStatus.Dispatched, InvitationStatus.Declined),
        (InvitationStatus.Dispatched, InvitationStatus.Lapsed),
        (InvitationStatus.Delivered, InvitationStatus.Bounced),
        (InvitationStatus.Delivered, InvitationStatus.Acknowledged),
        (InvitationStatus.Delivered, InvitationStatus.Accepted),
        (InvitationStatus.Delivered, InvitationStatus.Declined),
        (InvitationStatus.Delivered, InvitationStatus.Lapsed),
        (InvitationStatus.Bounced, InvitationStatus.Dispatched),
        (InvitationStatus.Bounced, InvitationStatus.Delivered),
        (InvitationStatus.Bounced, InvitationStatus.Acknowledged),
        (InvitationStatus.Bounced, InvitationStatus.Accepted),
        (InvitationStatus.Bounced, InvitationStatus.Declined),
        (InvitationStatus.Bounced, InvitationStatus.Lapsed),
        (InvitationStatus.Acknowledged, InvitationStatus.Accepted),
        (InvitationStatus.Acknowledged, InvitationStatus.Declined),
        (InvitationStatus.Acknowledged, InvitationStatus.Lapsed),
        (InvitationStatus.Accepted, InvitationStatus.Declined),
        (InvitationStatus.Declined, InvitationStatus.Accepted),
        (InvitationStatus.Lapsed, InvitationStatus.Accepted),
        (InvitationStatus.Lapsed, InvitationStatus.Declined),
        .. from status in Enum.GetValues<InvitationStatus>()
           where status is not (InvitationStatus.Withdrawn or InvitationStatus.Superseded)
           from end in new[] { InvitationStatus.Withdrawn, InvitationStatus.Superseded }
           select (status, end),
    ];

    /// <summary>Whether an invitation may go from one state to the other.</summary>
    public static bool Permits(InvitationStatus from, InvitationStatus to) => Allowed.Contains((from, to));

    /// <summary>The states an invitation may go to next.</summary>
    public static IEnumerable<InvitationStatus> From(InvitationStatus status) => Enum.GetValues<InvitationStatus>().Where(to => Permits(status, to));

    /// <summary>States in which the invitation has not left the house.</summary>
    public static readonly InvitationStatus[] Unsent = [InvitationStatus.Draft, InvitationStatus.ForSignature, InvitationStatus.Signed];

    /// <summary>States in which the addressee has the invitation and has not answered.</summary>
    public static readonly InvitationStatus[] Unanswered =
        [InvitationStatus.Dispatched, InvitationStatus.Delivered, InvitationStatus.Bounced, InvitationStatus.Acknowledged];
}
