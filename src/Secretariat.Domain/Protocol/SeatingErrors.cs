using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Protocol;

/// <summary>What may stand against arranging the seats of a meeting, or printing them.</summary>
public static class SeatingErrors
{
    /// <summary>An order that begins with a drawn participant needs one.</summary>
    public sealed record NobodyDrawn() : Unprocessable("seating.nobody_drawn", "Name the participant that was drawn: the order begins with it.");

    /// <summary>An order of one's own needs at least one name.</summary>
    public sealed record OrderMissing() : Unprocessable("seating.order_missing", "Name the participants in the order in which they are to sit.");

    /// <summary>Nobody sits in two places.</summary>
    public sealed record SeatedTwice() : Unprocessable("seating.seated_twice", "A participant stands twice in the order. Name each of them once.");

    /// <summary>Somebody arranged them at the same moment.</summary>
    public sealed record ArrangedMeanwhile()
        : Conflict("seating.arranged_meanwhile", "Somebody arranged the seats of this meeting at the same moment. Read the plan anew and change it.");

    /// <summary>The seats have not been arranged.</summary>
    public sealed record NotArranged()
        : Conflict("seating.not_arranged", "The seats of this meeting have not been arranged. Say how the tables stand and in which order people sit.");
}
