namespace Secretariat.Domain.Delegations;

/// <summary>What somebody is in a delegation (study 3.4).</summary>
public enum DelegateRole
{
    /// <summary>Leads the delegation; there is one at most.</summary>
    Head,

    /// <summary>Stands in for the head.</summary>
    Alternate,

    /// <summary>Adviser or expert.</summary>
    Adviser,

    /// <summary>Observes.</summary>
    Observer,

    /// <summary>Interprets for the delegation.</summary>
    Interpreter,

    /// <summary>Invited for this meeting alone, such as a speaker.</summary>
    Guest,
}

/// <summary>How a delegate takes part (study 3.16).</summary>
public enum ParticipationModality
{
    /// <summary>In the room.</summary>
    InPerson,

    /// <summary>From afar.</summary>
    Remote,
}
