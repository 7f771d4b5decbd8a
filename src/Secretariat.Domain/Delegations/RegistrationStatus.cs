namespace Secretariat.Domain.Delegations;

/// <summary>How far a nomination, and the registration it becomes, has come (study 5.4).</summary>
public enum RegistrationStatus
{
    /// <summary>Named; not yet seated.</summary>
    Submitted,

    /// <summary>Seated; the secretariat looks at it.</summary>
    UnderReview,

    /// <summary>Beyond the quota; waits for a seat.</summary>
    Waitlisted,

    /// <summary>Back with the focal point for correction.</summary>
    Returned,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>A delegate.</summary>
    Accepted,

    /// <summary>The delegate will come.</summary>
    Confirmed,

    /// <summary>Will not come.</summary>
    Withdrawn,

    /// <summary>Replaced by somebody else.</summary>
    Substituted,

    /// <summary>Was there.</summary>
    Attended,

    /// <summary>Was expected and not there.</summary>
    NoShow,
}

/// <summary>The moves a registration may make; drawn in docs/domain.md, tested pair by pair.</summary>
public static class RegistrationLifecycle
{
    private static readonly HashSet<(RegistrationStatus From, RegistrationStatus To)> Allowed =
    [
        (RegistrationStatus.Submitted, RegistrationStatus.UnderReview),
        (RegistrationStatus.Submitted, RegistrationStatus.Waitlisted),
        (RegistrationStatus.Waitlisted, RegistrationStatus.UnderReview),
        (RegistrationStatus.Waitlisted, RegistrationStatus.Withdrawn),
        (RegistrationStatus.Waitlisted, RegistrationStatus.Substituted),
        (RegistrationStatus.Waitlisted, RegistrationStatus.Rejected),
        (RegistrationStatus.UnderReview, RegistrationStatus.Accepted),
        (RegistrationStatus.UnderReview, RegistrationStatus.Returned),
        (RegistrationStatus.UnderReview, RegistrationStatus.Rejected),
        (RegistrationStatus.UnderReview, RegistrationStatus.Withdrawn),
        (RegistrationStatus.UnderReview, RegistrationStatus.Substituted),
        (RegistrationStatus.Returned, RegistrationStatus.UnderReview),
        (RegistrationStatus.Returned, RegistrationStatus.Rejected),
        (RegistrationStatus.Returned, RegistrationStatus.Withdrawn),
        (RegistrationStatus.Returned, RegistrationStatus.Substituted),
        (RegistrationStatus.Accepted, RegistrationStatus.Confirmed),
        (RegistrationStatus.Accepted, RegistrationStatus.Withdrawn),
        (RegistrationStatus.Accepted, RegistrationStatus.Substituted),
        (RegistrationStatus.Accepted, RegistrationStatus.Attended),
        (RegistrationStatus.Accepted, RegistrationStatus.NoShow),
        (RegistrationStatus.Confirmed, RegistrationStatus.Withdrawn),
        (RegistrationStatus.Confirmed, RegistrationStatus.Substituted),
        (RegistrationStatus.Confirmed, RegistrationStatus.Attended),
        (RegistrationStatus.Confirmed, RegistrationStatus.NoShow),
        // A locked register corrected with a reason.
        (RegistrationStatus.Attended, RegistrationStatus.NoShow),
        (RegistrationStatus.NoShow, RegistrationStatus.Attended),
    ];

    /// <summary>Whether a registration may go from one state to the other.</summary>
    public static bool Permits(RegistrationStatus from, RegistrationStatus to) => Allowed.Contains((from, to));

    /// <summary>The states a registration may go to next.</summary>
    public static IEnumerable<RegistrationStatus> From(RegistrationStatus status) => Enum.GetValues<RegistrationStatus>().Where(to => Permits(status, to));

    /// <summary>States of somebody who is, or may become, a delegate.</summary>
    public static readonly RegistrationStatus[] Live =
        [RegistrationStatus.Submitted, RegistrationStatus.UnderReview, RegistrationStatus.Waitlisted, RegistrationStatus.Returned, RegistrationStatus.Accepted,
         RegistrationStatus.Confirmed, RegistrationStatus.Attended, RegistrationStatus.NoShow];

    /// <summary>States of an accepted delegate, before and after the meeting.</summary>
    public static readonly RegistrationStatus[] OnTheList =
        [RegistrationStatus.Accepted, RegistrationStatus.Confirmed, RegistrationStatus.Attended, RegistrationStatus.NoShow];
}
