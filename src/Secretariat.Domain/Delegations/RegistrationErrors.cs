using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>Refusals around nominations and registrations.</summary>
public static class RegistrationErrors
{
    /// <summary>The lifecycle has no such move.</summary>
    public sealed record CannotMove(RegistrationStatus From, RegistrationStatus To)
        : Conflict("registration.cannot_move", $"A registration that is {Say(From)} cannot become {Say(To)}.");

    /// <summary>A reason must be given.</summary>
    public sealed record ReasonNeeded() : Unprocessable("registration.reason_needed", "Please give the reason; it is sent to the focal point.");

    /// <summary>A name, function or institution is missing.</summary>
    public sealed record DetailsMissing(string What) : Unprocessable("registration.details_missing", $"Please enter the {What}.");

    /// <summary>Nothing is corrected once it is closed.</summary>
    public sealed record Closed() : Conflict("registration.closed", "This registration is closed. Please write to the secretariat.");

    /// <summary>Before acceptance it is the nomination that is corrected.</summary>
    public sealed record NotAccepted() : Conflict("registration.not_accepted", "This person is not an accepted delegate: correct the nomination instead.");

    /// <summary>Confirmation takes consent to the privacy notice in force.</summary>
    public sealed record ConsentNeeded(string NoticeVersion)
        : Unprocessable("registration.consent_needed", $"Please read and accept the privacy notice, version {NoticeVersion}, before you confirm.");

    /// <summary>A visa letter is given to accepted delegates only (study 3.6).</summary>
    public sealed record NoVisaLetterYet() : Conflict("registration.no_visa_letter_yet", "A visa letter is given once the nomination is accepted.");

    /// <summary>The passport must be valid when the meeting ends.</summary>
    public sealed record PassportExpires(DateOnly ExpiresOn)
        : Unprocessable("registration.passport_expires", $"This passport expires on {ExpiresOn:d MMMM yyyy}, before the meeting ends.");

    /// <summary>Whoever was at the meeting is not withdrawn from it.</summary>
    public sealed record WasThere(IReadOnlyList<string> Names)
        : Conflict("registration.was_there",
            $"Seen at the meeting, and therefore not withdrawn: {string.Join(", ", Names)}. If the entry is wrong, the secretariat takes it back first.");

    /// <summary>Somebody who is not a delegate, or did not come, does not speak.</summary>
    public sealed record NoSpeaker()
        : Conflict("registration.no_speaker", "Only a delegate who is accepted and did not stay away is put on record as a speaker.");

    /// <summary>More than a certificate can name.</summary>
    public sealed record TooManyContributions(int Most)
        : Conflict("registration.too_many_contributions", $"At most {Most} contributions of one delegate are put on record. Take one back first.");

    private static string Say(RegistrationStatus status) => status switch
    {
        RegistrationStatus.UnderReview => "under review",
        RegistrationStatus.Waitlisted => "on the waiting list",
        RegistrationStatus.NoShow => "absent",
        _ => status.ToString().ToLowerInvariant(),
    };
}
