using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>The parts of a list of participants, in the order of protocol (study 3.10).</summary>
public enum ProtocolSection
{
    /// <summary>Chair, Co-Chair and host, where the dialogue lists them first.</summary>
    Presiding,

    /// <summary>Participating states.</summary>
    ParticipatingStates,

    /// <summary>Institutions of the European Union and regional organisations.</summary>
    RegionalOrganisations,

    /// <summary>International organisations.</summary>
    InternationalOrganisations,

    /// <summary>Observers, states and organisations alike.</summary>
    Observers,

    /// <summary>Those invited for this meeting.</summary>
    Invited,

    /// <summary>The secretariat.</summary>
    Secretariat,
}

/// <summary>How a dialogue applies the order of protocol.</summary>
/// <param name="PresidingFirst">Whether Chair, Co-Chair and host stand before all others.</param>
/// <param name="RegionalOrganisations">Codes of the organisations that are regional.</param>
/// <param name="Secretariat">Codes of the organisations that provide the secretariat.</param>
public sealed record ProtocolRules(bool PresidingFirst, IReadOnlyCollection<string> RegionalOrganisations, IReadOnlyCollection<string> Secretariat);

/// <summary>What decides the place of a delegation.</summary>
/// <param name="Code">The participant's code.</param>
/// <param name="Kind">State or organisation.</param>
/// <param name="Participation">How it takes part on the day; null when it is not on the roll.</param>
/// <param name="SortName">What its name is sorted by: the Netherlands stand under N.</param>
/// <param name="PresidingRank">1 for the Chair, 2 for the Co-Chair, 3 for the host; null for everybody else.</param>
public sealed record ProtocolStanding(string Code, ParticipantKind Kind, ParticipationKind? Participation, string SortName, int? PresidingRank);

/// <summary>The order in which delegations are named: by section, then alphabetically in English.</summary>
public static class ProtocolOrder
{
    /// <summary>The section in which a delegation stands.</summary>
    public static ProtocolSection SectionOf(ProtocolStanding standing, ProtocolRules rules) => standing switch
    {
        { PresidingRank: not null } when rules.PresidingFirst => ProtocolSection.Presiding,
        { Kind: ParticipantKind.Organisation, Code: var code } when rules.Secretariat.Contains(code) => ProtocolSection.Secretariat,
        { Participation: ParticipationKind.Observer } => ProtocolSection.Observers,
        { Participation: ParticipationKind.Invited or null } => ProtocolSection.Invited,
        { Kind: ParticipantKind.State } => ProtocolSection.ParticipatingStates,
        { Code: var code } when rules.RegionalOrganisations.Contains(code) => ProtocolSection.RegionalOrganisations,
        _ => ProtocolSection.InternationalOrganisations,
    };

    /// <summary>Puts delegations in order.</summary>
    public static IEnumerable<T> InProtocolOrder<T>(this IEnumerable<T> delegations, Func<T, ProtocolStanding> standing, ProtocolRules rules) => delegations
        .OrderBy(d => SectionOf(standing(d), rules))
        .ThenBy(d => rules.PresidingFirst ? standing(d).PresidingRank ?? 0 : 0)
        .ThenBy(d => standing(d).SortName, Alphabet.English)
        .ThenBy(d => standing(d).Code, StringComparer.Ordinal);
}
