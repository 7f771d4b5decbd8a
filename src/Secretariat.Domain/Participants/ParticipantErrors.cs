using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>Refusals about states and organisations.</summary>
public static class ParticipantErrors
{
    /// <summary>The state is no more; its successors are named.</summary>
    public sealed record Former(string Name, DateOnly EndedOn, IReadOnlyList<string> Successors)
        : Conflict("participant.former", $"{Alphabet.Capitalised(Name)} ceased to be a participant of its own on "
            + $"{EndedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} "
            + $"and cannot be invited. Its successors are: {string.Join(", ", Successors)}.")
    {
        /// <inheritdoc />
        public bool Equals(Former? other) => other is not null && Name == other.Name && EndedOn == other.EndedOn && Successors.SequenceEqual(other.Successors);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Name, EndedOn, Successors.Count);
    }

    /// <summary>Another name of the same kind and language holds in that time.</summary>
    public sealed record NameOverlaps(string Other) : Conflict("participant.name_overlaps", $"In that time it is already called \"{Other}\".");

    /// <summary>An interval is the wrong way round.</summary>
    public sealed record EndsBeforeItBegins() : Invalid("period.ends_before_it_begins", "The last day lies before the first.");

    /// <summary>A note verbale was chosen for somebody who does not receive one.</summary>
    public sealed record NoteVerbaleNotForThem(AddresseeKind Kind)
        : Unprocessable("addressee.note_verbale_not_for_them",
            "A note verbale goes only to a ministry of foreign affairs, an embassy or a permanent mission. Choose a letter.");

    /// <summary>The code is in use.</summary>
    public static readonly Conflict CodeTaken = new("participant.code_taken", "There is already a participant with this code.");
}

/// <summary>Refusals about taking part.</summary>
public static class ParticipationErrors
{
    /// <summary>An observer becomes a participating state only by a decision.</summary>
    public sealed record NeedsDecision()
        : Unprocessable("participation.needs_decision",
            "An observer becomes participating only by a decision. Give the reference of the decision that endorsed it.");

    /// <summary>It already takes part in that way.</summary>
    public sealed record AlreadySo(ParticipationKind Kind) : Conflict("participation.already_so", $"It already takes part as {Kind}.");

    /// <summary>The participation has ended already.</summary>
    public sealed record Ended() : Conflict("participation.ended", "This participation has ended already.");

    /// <summary>The last day lies before the first.</summary>
    public sealed record EndsBeforeItBegins() : Invalid("period.ends_before_it_begins", "The last day lies before the first.");

    /// <summary>Another participation covers part of the same time.</summary>
    public static readonly Conflict Overlaps = new("participation.overlaps", "It already takes part in that time. End that participation first.");
}

/// <summary>Refusals about focal points.</summary>
public static class FocalPointErrors
{
    /// <summary>The focal point has been replaced or withdrawn already.</summary>
    public sealed record Ended() : Conflict("focal_point.ended", "This focal point has been replaced or withdrawn already.");

    /// <summary>There is one at the same time.</summary>
    public static readonly Conflict Taken = new("focal_point.taken", "There already is a focal point in that time. Replace them instead.");
}

/// <summary>Refusals about named groups of states.</summary>
public static class CountryGroupErrors
{
    /// <summary>It is a member in that time.</summary>
    public sealed record AlreadyMember() : Conflict("country_group.already_member", "It is a member of this group in that time already.");

    /// <summary>The edition exists.</summary>
    public static readonly Conflict EditionTaken = new("country_group.edition_taken", "There is already a group with this code and edition.");
}
