using System.Security.Cryptography;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>One person named for a delegation, from nomination to attendance; its data is the person as they were at this meeting.</summary>
public sealed class Registration : AggregateRoot<RegistrationId>
{
    /// <summary>The most contributions of one delegate: what a certificate can name.</summary>
    public const int MaxContributions = 4;

    private Registration() { }

    /// <summary>The delegation.</summary>
    public DelegationId DelegationId { get; private init; }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>Whom the person represents.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>"Mr.", "Ms.", "H.E.", as they wish it.</summary>
    public string? Honorific { get; private set; }

    /// <summary>A military, police or diplomatic rank.</summary>
    public string? Rank { get; private set; }

    /// <summary>Given names in Latin letters, as in the passport.</summary>
    public string GivenNames { get; private set; } = "";

    /// <summary>Family name in Latin letters, as in the passport.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>The whole name as its bearer writes it, where that is in other letters than the passport's.</summary>
    public string? NameInOwnScript { get; private set; }

    /// <summary>The function, such as "Head of Unit".</summary>
    public string? FunctionalTitle { get; private set; }

    /// <summary>The ministry or organisation.</summary>
    public string? Institution { get; private set; }

    /// <summary>Where mail reaches them.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The language they are written to in, and by which their name takes capitals.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>What they are in the delegation.</summary>
    public DelegateRole Role { get; private set; }

    /// <summary>In the room or from afar.</summary>
    public ParticipationModality Modality { get; private set; }

    /// <summary>How far it has come.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>Their order in the delegation, as the focal point listed them.</summary>
    public int Position { get; private init; }

    /// <summary>Whether they were named after the deadline.</summary>
    public bool NamedLate { get; private init; }

    /// <summary>Whether they came to the desk without a nomination.</summary>
    public bool WalkIn { get; private init; }

    /// <summary>Who named them.</summary>
    public string NamedBy { get; private init; } = "";

    /// <summary>When they were named.</summary>
    public DateTimeOffset NamedAt { get; private init; }

    /// <summary>When they were accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Why it was returned or rejected.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>Whose place they took.</summary>
    public RegistrationId? ReplacesId { get; private init; }

    /// <summary>When they confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Which privacy notice they accepted.</summary>
    public string? ConsentNoticeVersion { get; private set; }

    /// <summary>When they accepted it.</summary>
    public DateTimeOffset? ConsentedAt { get; private set; }

    /// <summary>Whether a visa letter was asked for.</summary>
    public bool VisaLetterRequested { get; private set; }

    /// <summary>What they contributed, in the order in which it was put on record.</summary>
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];

    /// <summary>What the QR code on the confirmation says: random, and of no meaning elsewhere.</summary>
    public string QrCode { get; private init; } = "";

    /// <summary>The name stripped of case and marks, by which duplicates are noticed.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>"Given FAMILY" as in the passport: how lists sort and the office knows the person. A paper asks for <see cref="NameIn"/>.</summary>
    public string PrintedName => Person.PrintName(GivenNames, FamilyName, Language);

    /// <summary>
    /// The name as a paper in this language prints it: the bearer's own form where the language has the same letters, else that of the passport.
    /// </summary>
    public string NameIn(Language language) => IsInOwnScript(language) ? NameInOwnScript! : PrintedName;

    /// <summary>The form that a paper in this language does not print, for where both can stand together; null where there is one form only.</summary>
    public string? OtherNameThanIn(Language language) => IsInOwnScript(language) ? PrintedName : NameInOwnScript;

    /// <summary>Whether a paper in this language prints the name as its bearer writes it. Latin papers print that of the passport.</summary>
    public bool IsInOwnScript(Language language) => language.CanReadOut(NameInOwnScript);

    /// <summary>What stands before the name where papers name the person: the rank, of whoever has none the honorific.</summary>
    public string? Style => Rank ?? Honorific;

    /// <summary>What stands before the name where the person is written to: the honorific, on which the salutation depends, else the rank.</summary>
    public string? AddressedAs => Honorific ?? Rank;

    /// <summary>Whether the person is, or may become, a delegate.</summary>
    public bool IsLive => Array.IndexOf(RegistrationLifecycle.Live, Status) >= 0;

    /// <summary>Whether a badge is theirs to fetch: accepted, and coming in person.</summary>
    public bool HasBadge => Wears(Status, Modality);

    /// <summary>Whether whoever stands so and takes part so has a badge to fetch.</summary>
    public static bool Wears(RegistrationStatus status, ParticipationModality modality) =>
        status is RegistrationStatus.Accepted or RegistrationStatus.Confirmed && modality is ParticipationModality.InPerson;

    /// <summary>Enters a nomination. Whether it is seated is the delegation's decision.</summary>
    public static Result<Registration> Nominate(RegistrationId id, Delegation delegation, DelegateDetails details, int position, bool late, string by,
        DateTimeOffset now, RegistrationId? replaces = null, bool walkIn = false)
    {
        var cleaned = details.Cleaned();
        if (Missing(cleaned) is { } refusal) return refusal;
        var registration = new Registration
        {
            Id = id,
            DelegationId = delegation.Id,
            MeetingId = delegation.MeetingId,
            ParticipantId = delegation.ParticipantId,
            Position = position,
            NamedLate = late,
            NamedBy = by,
            NamedAt = now,
            ReplacesId = replaces,
            WalkIn = walkIn,
            Status = RegistrationStatus.Submitted,
            QrCode = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        };
        registration.Write(cleaned);
        return registration;
    }

    /// <summary>Takes a seat: the secretariat now looks at it.</summary>
    public Result<Done> TakeSeat() => MoveTo(RegistrationStatus.UnderReview);

    /// <summary>Joins the queue.</summary>
    public Result<Done> Wait() => MoveTo(RegistrationStatus.Waitlisted);

    /// <summary>Accepts the nomination.</summary>
    public Result<Done> Accept(DateTimeOffset now)
    {
        if (!MoveTo(RegistrationStatus.Accepted).TryGet(out _, out var refusal)) return refusal;
        (AcceptedAt, DecisionReason) = (now, null);
        Record(new NominationAccepted(Id, DelegationId, MeetingId));
        return Done.Value;
    }

    /// <summary>Sends the nomination back for correction.</summary>
    public Result<Done> Return(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new RegistrationErrors.ReasonNeeded();
        if (!MoveTo(RegistrationStatus.Returned).TryGet(out _, out var refusal)) return refusal;
        DecisionReason = reason.Trim();
        Record(new NominationReturned(Id, DelegationId, MeetingId, DecisionReason));
        return Done.Value;
    }

    /// <summary>Refuses the nomination.</summary>
    public Result<Done> Reject(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new RegistrationErrors.ReasonNeeded();
        if (!MoveTo(RegistrationStatus.Rejected).TryGet(out _, out var refusal)) return refusal;
        DecisionReason = reason.Trim();
        Record(new NominationRejected(Id, DelegationId, MeetingId, DecisionReason));
        return Done.Value;
    }

    /// <summary>Corrects what the nomination says; one that had been returned is under review again.</summary>
    public Result<Done> Correct(DelegateDetails details)
    {
        if (Status is not (RegistrationStatus.UnderReview or RegistrationStatus.Returned or RegistrationStatus.Waitlisted))
            return new RegistrationErrors.Closed();
        var cleaned = details.Cleaned();
        if (Missing(cleaned) is { } refusal) return refusal;
        Write(cleaned);
        return Status is RegistrationStatus.Returned ? MoveTo(RegistrationStatus.UnderReview) : Done.Value;
    }

    /// <summary>Corrects what is on record of an accepted delegate; from acceptance on the secretariat alone does that (study 3.4).</summary>
    public Result<Done> CorrectAccepted(DelegateDetails details)
    {
        if (Array.IndexOf(RegistrationLifecycle.OnTheList, Status) < 0) return new RegistrationErrors.NotAccepted();
        var (was, cleaned) = (Details(), details.Cleaned());
        if (Missing(cleaned) is { } refusal) return refusal;
        Write(cleaned);
        if (Details() != was)
            Record(new RegistrationCorrected(Id, DelegationId, MeetingId, !string.Equals(was.Email, Email, StringComparison.OrdinalIgnoreCase)));
        return Done.Value;
    }

    /// <summary>Lets the delegate correct what is not their identity; from acceptance on the name is the secretariat's to correct.</summary>
    public Result<Done> CorrectOwn(string? functionalTitle, string? institution, string language, ParticipationModality modality)
    {
        if (Status is not (RegistrationStatus.Accepted or RegistrationStatus.Confirmed)) return new RegistrationErrors.Closed();
        var own = Details() with { FunctionalTitle = functionalTitle, Institution = institution, Language = language, Modality = modality };
        Write(own.Cleaned());
        return Done.Value;
    }

    /// <summary>Confirms, with consent to a privacy notice when the delegate gave it themselves.</summary>
    public Result<Done> Confirm(string? acceptedNotice, DateTimeOffset now)
    {
        if (!MoveTo(RegistrationStatus.Confirmed).TryGet(out _, out var refusal)) return refusal;
        ConfirmedAt = now;
        if (acceptedNotice is not null) (ConsentNoticeVersion, ConsentedAt) = (acceptedNotice, now);
        Record(new RegistrationConfirmed(Id, DelegationId, MeetingId));
        return Done.Value;
    }

    /// <summary>Consents to a privacy notice after others confirmed: from now on lists name the delegate. Once is enough.</summary>
    public Result<Done> AgreeToBeNamed(string acceptedNotice, DateTimeOffset now)
    {
        if (ConfirmedAt is null || !RegistrationLifecycle.OnTheList.Contains(Status)) return new RegistrationErrors.Closed();
        if (ConsentedAt is null) (ConsentNoticeVersion, ConsentedAt) = (acceptedNotice, now);
        return Done.Value;
    }

    /// <summary>Withdraws: the person will not come.</summary>
    public Result<Done> Withdraw()
    {
        if (!MoveTo(RegistrationStatus.Withdrawn).TryGet(out _, out var refusal)) return refusal;
        VisaLetterRequested = false;
        Record(new DelegateWithdrawn(Id, DelegationId, MeetingId));
        return Done.Value;
    }

    /// <summary>Leaves the place to somebody else.</summary>
    public Result<Done> GiveWayTo(RegistrationId other)
    {
        if (!MoveTo(RegistrationStatus.Substituted).TryGet(out _, out var refusal)) return refusal;
        VisaLetterRequested = false;
        Record(new DelegateSubstituted(Id, other, DelegationId, MeetingId));
        return Done.Value;
    }

    /// <summary>Notes that a visa letter is wanted; given to accepted delegates only (study 3.6).</summary>
    public Result<Done> RequestVisaLetter()
    {
        if (Status is not (RegistrationStatus.Accepted or RegistrationStatus.Confirmed)) return new RegistrationErrors.NoVisaLetterYet();
        VisaLetterRequested = true;
        Record(new VisaLetterRequested(Id, DelegationId, MeetingId));
        return Done.Value;
    }

    /// <summary>Puts a contribution on record; one that is there already stays as it is.</summary>
    public Result<Done> Contribute(Contribution contribution)
    {
        if (Status is not (RegistrationStatus.Accepted or RegistrationStatus.Confirmed or RegistrationStatus.Attended))
            return new RegistrationErrors.NoSpeaker();
        if (Contributions.Contains(contribution)) return Done.Value;
        if (Contributions.Count == MaxContributions) return new RegistrationErrors.TooManyContributions(MaxContributions);
        Contributions = [.. Contributions, contribution];
        return Done.Value;
    }

    /// <summary>Takes a contribution off the record; one that is not there is off it already.</summary>
    public Result<Done> TakeBack(Contribution contribution)
    {
        Contributions = [.. Contributions.Where(c => c != contribution)];
        return Done.Value;
    }

    /// <summary>Notes, when the meeting has ended, whether the person was there.</summary>
    public Result<Done> Conclude(bool attended) => MoveTo(attended ? RegistrationStatus.Attended : RegistrationStatus.NoShow);

    /// <summary>What the nomination says now.</summary>
    public DelegateDetails Details() =>
        new(Honorific, Rank, GivenNames, FamilyName, FunctionalTitle, Institution, Email, Language, Role, Modality, NameInOwnScript);

    private void Write(DelegateDetails d)
    {
        (Honorific, Rank, GivenNames, FamilyName, FunctionalTitle) = (d.Honorific, d.Rank, d.GivenNames, d.FamilyName, d.FunctionalTitle);
        (Institution, Email, Language, Role, Modality, FoldedName) = (d.Institution, d.Email, d.Language ?? Language, d.Role, d.Modality, d.FoldName());
        NameInOwnScript = d.NameInOwnScript;
    }

    private static RegistrationErrors.DetailsMissing? Missing(DelegateDetails d) =>
        d.GivenNames.Length == 0 && d.FamilyName.Length == 0 ? new RegistrationErrors.DetailsMissing("name")
        : d.Email.Length == 0 ? new RegistrationErrors.DetailsMissing("e-mail address")
        : null;

    private Result<Done> MoveTo(RegistrationStatus next)
    {
        if (!RegistrationLifecycle.Permits(Status, next)) return new RegistrationErrors.CannotMove(Status, next);
        Status = next;
        return Done.Value;
    }
}
