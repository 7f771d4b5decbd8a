using Secretariat.Domain.Agendas;

namespace Secretariat.Domain.Delegations;

/// <summary>As what somebody contributed to an item.</summary>
public enum ContributionPart
{
    /// <summary>Presented or introduced it.</summary>
    Speaker,

    /// <summary>Led the discussion of it.</summary>
    Moderator,

    /// <summary>Reported on it.</summary>
    Rapporteur,
}

/// <summary>What a delegate contributed to the meeting: a part in an item of its agenda, put on record by an officer.</summary>
/// <param name="ItemId">The item, whatever its number and wording become.</param>
/// <param name="Part">The part.</param>
public sealed record Contribution(AgendaItemId ItemId, ContributionPart Part);
