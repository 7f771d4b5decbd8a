using Secretariat.Domain.Delegations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Protocol;

/// <summary>What decides the seat of a delegation.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Section">The section it belongs to by itself, whatever office it holds.</param>
/// <param name="English">What its English name is sorted by.</param>
/// <param name="French">Its French name.</param>
public sealed record SeatStanding(ParticipantId Id, ProtocolSection Section, string English, string French);

/// <summary>The order of the seats in a room: participating states first, then the other sections, each by the rule (study 3.11).</summary>
public static class SeatingOrder
{
    /// <summary>Puts delegations in the order of their seats.</summary>
    /// <param name="delegations">The delegations that come.</param>
    /// <param name="standing">What decides the seat of one.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="drawn">What the English name of the drawn participant is sorted by; the order begins with it, or with the next where it does not
    /// come.</param>
    /// <param name="byHand">The order by hand.</param>
    public static IReadOnlyList<T> Seated<T>(
        this IEnumerable<T> delegations, Func<T, SeatStanding> standing, SeatingRule rule, string? drawn, IReadOnlyList<ParticipantId> byHand)
    {
        var sections = rule is SeatingRule.Custom
            ? delegations.OrderBy(d => Place(standing(d).Id, byHand)).ThenBy(d => standing(d).Section)
            : delegations.OrderBy(d => standing(d).Section);
        return rule switch
        {
            SeatingRule.FrenchAlpha => [.. sections.ThenBy(d => standing(d).French, Alphabet.French)],
            SeatingRule.AlphaFromDrawn when drawn is not null =>
                [.. sections.ThenBy(d => IsBefore(standing(d), drawn)).ThenBy(d => standing(d).English, Alphabet.English)],
            _ => [.. sections.ThenBy(d => standing(d).English, Alphabet.English)],
        };
    }

    /// <summary>The head table from left to right as the room sees it: the first in the centre, the second at its right hand, the third at its left, and so
    /// on outwards.</summary>
    public static IReadOnlyList<T> AroundTheCentre<T>(IReadOnlyList<T> byPrecedence) =>
        [.. byPrecedence.Where((_, i) => i % 2 == 1).Reverse(), .. byPrecedence.Where((_, i) => i % 2 == 0)];

    private static bool IsBefore(SeatStanding standing, string drawn) =>
        standing.Section is ProtocolSection.ParticipatingStates && Alphabet.English.Compare(standing.English, drawn) < 0;

    private static int Place(ParticipantId id, IReadOnlyList<ParticipantId> byHand)
    {
        for (var i = 0; i < byHand.Count; i++)
            if (byHand[i] == id) return i;
        return byHand.Count;
    }
}
