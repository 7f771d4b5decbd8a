using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Travel;

/// <summary>What may stand against funding decisions and visa letters.</summary>
public static class TravelErrors
{
    /// <summary>The nomination is not accepted, or no longer.</summary>
    public sealed record NotAccepted(RegistrationStatus Status)
        : Conflict("travel.not_accepted", "Only a delegate whose nomination is accepted can have this letter.");

    /// <summary>No passport data are there to write the letter from.</summary>
    public sealed record PassportMissing()
        : Conflict("travel.passport_missing", "No passport data are here for this delegate. They are entered with the request for a visa letter.");

    /// <summary>Allowance and rate go together.</summary>
    public sealed record AllowanceUnclear()
        : Unprocessable("travel.allowance_unclear", "Give rate, currency and days when a daily allowance is covered, and only then.");

    /// <summary>What is granted is accepted by a day.</summary>
    public sealed record DeadlineMissing() : Unprocessable("travel.deadline_missing", "Say by when the delegate accepts the funding.");

    /// <summary>The day is past.</summary>
    public sealed record DeadlineOver() : Unprocessable("travel.deadline_over", "The day by which the delegate accepts has passed already.");

    /// <summary>Two at once.</summary>
    public sealed record DecidedMeanwhile()
        : Conflict("travel.decided_meanwhile", "Somebody else issued a letter to this delegate at the same moment. Look at theirs first.");
}
