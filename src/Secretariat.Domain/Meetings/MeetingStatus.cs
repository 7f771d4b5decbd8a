namespace Secretariat.Domain.Meetings;

/// <summary>How far a meeting has come (study 5.1).</summary>
public enum MeetingStatus
{
    /// <summary>Planned within the secretariat; nobody has been told.</summary>
    Draft,

    /// <summary>The date has been saved with the participants.</summary>
    Announced,

    /// <summary>Called in the name of its convenors; invitations go out.</summary>
    Convened,

    /// <summary>Open and sitting.</summary>
    InSession,

    /// <summary>Over; attendance can be locked.</summary>
    Concluded,

    /// <summary>Taken off its dates, to be held on others.</summary>
    Postponed,

    /// <summary>Will not be held.</summary>
    Cancelled,
}
