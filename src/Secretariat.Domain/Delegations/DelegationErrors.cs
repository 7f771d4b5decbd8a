using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>Refusals around delegations.</summary>
public static class DelegationErrors
{
    /// <summary>The request alone names more persons than the delegation may have.</summary>
    public sealed record BeyondQuota(int Named, int Quota)
        : Unprocessable("delegation.beyond_quota", $"You named {Named} delegates; this delegation may have {Quota}.");

    /// <summary>The seats are taken by those named before.</summary>
    public sealed record SeatsTaken(int Quota)
        : Conflict("delegation.seats_taken", (Quota == 1 ? "The one seat of this delegation is taken." : $"All {Quota} seats of this delegation are taken.")
            + " Withdraw or substitute a delegate first.");

    /// <summary>There is a head of delegation already.</summary>
    public sealed record HeadAlreadyNamed() : Conflict("delegation.head_already_named",
        "This delegation has a head already. A delegation has one head at most.");

    /// <summary>One request names several heads.</summary>
    public sealed record SeveralHeads() : Unprocessable("delegation.several_heads", "Name one head of delegation only.");

    /// <summary>The participant has not been invited, or no longer is.</summary>
    public sealed record NotInvited() : Conflict("delegation.not_invited", "Delegates are named in answer to an invitation that stands; this one does not.");

    /// <summary>The participant declined.</summary>
    public sealed record Declined() : Conflict("delegation.declined", "The invitation was declined. Accept it first, then name your delegates.");

    /// <summary>The hour at which the meeting opens has come.</summary>
    public sealed record NominationsClosed() : Conflict("delegation.nominations_closed",
        "The meeting has opened, so delegates are no longer named in advance. Who comes all the same is entered at the registration desk.");

    /// <summary>Somebody in the delegation has the same name or address. Sent again as confirmed, it goes through.</summary>
    public sealed record PossibleDuplicate(IReadOnlyList<string> Names)
        : Conflict("delegation.possible_duplicate",
            $"Perhaps already named: {string.Join(", ", Names)}. If it is another person, confirm and send again.");

    /// <summary>The seats of all delegations of a kind cannot fall below those taken in some of them.</summary>
    public sealed record QuotasBelowSeats(IReadOnlyList<string> Participants)
        : Conflict("delegation.quotas_below_seats",
            $"These have more delegates than that already: {string.Join(", ", Participants)}. Give them their own seats first, or have delegates withdrawn.");

    /// <summary>The quota cannot fall below the seats taken.</summary>
    public sealed record QuotaBelowSeats(int SeatsTaken)
        : Conflict("delegation.quota_below_seats", $"{SeatsTaken} seats are taken; the quota cannot be lower.");
}
