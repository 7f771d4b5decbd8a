using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Travel;

/// <summary>
/// A letter in support of a delegate's visa (study 3.6). It shows passport data, so it is kept sealed beside that data and goes with it: what stays is that it
/// was issued, its reference and the hash of its bytes.
/// </summary>
public sealed class VisaLetter : AggregateRoot<VisaLetterId>
{
    private VisaLetter() { }

    /// <summary>The delegate.</summary>
    public RegistrationId RegistrationId { get; private init; }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The reference of the letter.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>What a consulate checks it by.</summary>
    public VerificationCode Code { get; private init; }

    /// <summary>The day on the letter.</summary>
    public DateOnly IssuedOn { get; private init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>The SHA-256 of the letter.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The letter, encrypted; null when it was destroyed with the passport data.</summary>
    [NotAudited]
    public byte[]? Sealed { get; private set; }

    /// <summary>When a later letter took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>Whether a delegate may have one: only whose nomination is accepted.</summary>
    public static Error? WhyNot(Registration registration) => registration.Status is RegistrationStatus.Accepted or RegistrationStatus.Confirmed
        ? null : new TravelErrors.NotAccepted(registration.Status);

    /// <summary>Enters a letter.</summary>
    [RefusedWhenSaved(typeof(TravelErrors), nameof(TravelErrors.DecidedMeanwhile))]
    public static VisaLetter Issue(
        Registration registration, string reference, VerificationCode code, byte[] sealedLetter, string sha256, DateOnly on, DateTimeOffset now)
    {
        var letter = new VisaLetter
        {
            Id = VisaLetterId.New(),
            RegistrationId = registration.Id,
            MeetingId = registration.MeetingId,
            Reference = reference,
            Code = code,
            Sealed = sealedLetter,
            Sha256 = sha256,
            IssuedOn = on,
            IssuedAt = now,
        };
        letter.Record(new VisaLetterIssued(letter.Id, registration.Id, registration.MeetingId, reference));
        return letter;
    }

    /// <summary>A later letter takes its place.</summary>
    public void Supersede(DateTimeOffset now) => (Sealed, SupersededAt) = (null, SupersededAt ?? now);

    /// <summary>Destroys what it shows.</summary>
    public void Destroy() => Sealed = null;

    /// <summary>Whether it holds for a delegate who has come so far, and a meeting that takes place; one who was withdrawn or gave way to somebody else has
    /// none, nor has anybody for a meeting that is put off or given up.</summary>
    public bool HoldsFor(RegistrationStatus status, MeetingStatus meeting) => SupersededAt is null
        && meeting is not (MeetingStatus.Postponed or MeetingStatus.Cancelled)
        && status is (RegistrationStatus.Accepted or RegistrationStatus.Confirmed or RegistrationStatus.Attended);
}

/// <summary>A visa support letter was issued.</summary>
public sealed record VisaLetterIssued(VisaLetterId VisaLetterId, RegistrationId RegistrationId, MeetingId MeetingId, string Reference) : IDomainEvent;
