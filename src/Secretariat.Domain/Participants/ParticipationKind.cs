namespace Secretariat.Domain.Participants;

/// <summary>How a participant takes part in the process.</summary>
public enum ParticipationKind
{
    /// <summary>With a say in what is adopted and endorsed.</summary>
    Participating,

    /// <summary>Without a say.</summary>
    Observer,

    /// <summary>For one meeting at a time.</summary>
    Invited,
}
