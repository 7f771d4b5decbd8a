using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Certificates;

/// <summary>What a certificate is worth (study 5.6).</summary>
public enum CertificateStatus
{
    /// <summary>Issued and valid.</summary>
    Issued,

    /// <summary>Replaced by another.</summary>
    Superseded,

    /// <summary>Invalid from a moment on.</summary>
    Revoked,
}

/// <summary>A holder's wish for another spelling of the name.</summary>
/// <param name="PrintedName">The name as it should stand on the paper.</param>
/// <param name="RequestedAt">When it was asked for.</param>
public sealed record NameCorrection(string PrintedName, DateTimeOffset RequestedAt);

/// <summary>A certificate of attendance, or of participation as speaker: what it says, its serial, and whether it still holds.</summary>
public sealed class Certificate : AggregateRoot<CertificateId>
{
    /// <summary>Where a certificate may go from where. Eligibility and preparation are questions asked of the attendance, not states of a paper.</summary>
    internal static readonly IReadOnlySet<(CertificateStatus From, CertificateStatus To)> Moves = new HashSet<(CertificateStatus, CertificateStatus)>
    {
        (CertificateStatus.Issued, CertificateStatus.Superseded),
        (CertificateStatus.Issued, CertificateStatus.Revoked),
    };

    private Certificate() { }

    /// <summary>The meeting attended.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The registration of its holder.</summary>
    public RegistrationId RegistrationId { get; private init; }

    /// <summary>
    /// The registration for which it is the current certificate; null once superseded or revoked. The store allows one of each kind for each registration.
    /// </summary>
    public RegistrationId? CurrentFor { get; private set; }

    /// <summary>What it attests.</summary>
    public CertificateKind Kind { get; private init; }

    /// <summary>What it says.</summary>
    public CertificateContent Content { get; private init; } = null!;

    /// <summary>The number on it.</summary>
    public CertificateSerial Serial { get; private init; }

    /// <summary>What opens its public check.</summary>
    public VerificationCode Code { get; private init; }

    /// <summary>The stored paper.</summary>
    public IssuedDocumentId DocumentId { get; private init; }

    /// <summary>What it is worth.</summary>
    public CertificateStatus Status { get; private set; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>The certificate it replaces.</summary>
    public CertificateId? Supersedes { get; private init; }

    /// <summary>When it was superseded or revoked.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was superseded or revoked; never public.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>The spelling its holder asked for.</summary>
    public NameCorrection? RequestedCorrection { get; private set; }

    /// <summary>Whether the holder has used the one request for a correction, on this certificate or one it replaces.</summary>
    public bool CorrectionUsed { get; private set; }

    /// <summary>Issues a certificate. Its paper is stored in the same transaction.</summary>
    public static Result<Certificate> Issue(
        CertificateId id, MeetingId meeting, RegistrationId registration, CertificateContent content, CertificateSerial serial, VerificationCode code,
        IssuedDocumentId document,
        DateTimeOffset now)
    {
        if (content.Issuers.Count == 0 || content.Issuers.Any(i => string.IsNullOrWhiteSpace(i.Name)))
            return new CertificateErrors.Incomplete("the name of each institution that issues it");
        if (content.Signatories.Count == 0 || content.Signatories.Any(s => string.IsNullOrWhiteSpace(s.PrintedName)))
            return new CertificateErrors.Incomplete("the name of everybody who signs it");
        if (string.IsNullOrWhiteSpace(content.Holder.PrintedName)) return new CertificateErrors.Incomplete("the name of its holder");
        if (content.Kind is CertificateKind.Speaker && content.Contributions.Count == 0) return new CertificateErrors.Incomplete("what its holder spoke on");
        var certificate = Make(id, meeting, registration, content, serial, code, document, null, now);
        certificate.Record(new CertificateIssued(id, meeting, registration));
        return certificate;
    }

    /// <summary>Issues another in place of this one, with a corrected name; this one is superseded from now on.</summary>
    public Result<Certificate> Correct(
        CertificateId successorId, CertificateHolder holder, CertificateSerial serial, VerificationCode code, IssuedDocumentId document,
        string reason, DateTimeOffset now)
    {
        if (Status is not CertificateStatus.Issued) return new CertificateErrors.NotCurrent(Status);
        if (string.IsNullOrWhiteSpace(reason)) return new CertificateErrors.ReasonNeeded();
        if (holder == Content.Holder) return new CertificateErrors.NothingToCorrect();
        if (string.IsNullOrWhiteSpace(holder.PrintedName)) return new CertificateErrors.Incomplete("the name of its holder");
        if (MoveTo(CertificateStatus.Superseded, reason, now).Error is { } refusal) return refusal;

        var successor = Make(successorId, MeetingId, RegistrationId, Content with { Holder = holder }, serial, code, document, Id, now);
        successor.CorrectionUsed = CorrectionUsed;
        Record(new CertificateSuperseded(Id, successorId, MeetingId));
        successor.Record(new CertificateIssued(successorId, MeetingId, RegistrationId));
        return successor;
    }

    /// <summary>Declares it invalid from now on.</summary>
    public Result<Done> Revoke(string reason, DateTimeOffset now)
    {
        if (Status is not CertificateStatus.Issued) return new CertificateErrors.NotCurrent(Status);
        if (string.IsNullOrWhiteSpace(reason)) return new CertificateErrors.ReasonNeeded();
        if (MoveTo(CertificateStatus.Revoked, reason, now).Error is { } refusal) return refusal;
        Record(new CertificateRevoked(Id, MeetingId, RegistrationId));
        return Done.Value;
    }

    /// <summary>The holder asks, once, for another spelling of the name; the head of secretariat decides.</summary>
    public Result<Done> RequestNameCorrection(string printedName, DateTimeOffset now)
    {
        if (Status is not CertificateStatus.Issued) return new CertificateErrors.NotCurrent(Status);
        if (CorrectionUsed) return new CertificateErrors.CorrectionAlreadyRequested();
        if (printedName == Content.Holder.PrintedName) return new CertificateErrors.NothingToCorrect();
        (RequestedCorrection, CorrectionUsed) = (new NameCorrection(printedName, now), true);
        Record(new NameCorrectionRequested(Id, MeetingId, RegistrationId));
        return Done.Value;
    }

    private static Certificate Make(
        CertificateId id, MeetingId meeting, RegistrationId registration, CertificateContent content, CertificateSerial serial, VerificationCode code,
        IssuedDocumentId document,
        CertificateId? supersedes, DateTimeOffset now) => new()
        {
            Id = id,
            MeetingId = meeting,
            RegistrationId = registration,
            CurrentFor = registration,
            Kind = content.Kind,
            Content = content,
            Serial = serial,
            Code = code,
            DocumentId = document,
            Supersedes = supersedes,
            IssuedAt = now,
        };

    private Result<Done> MoveTo(CertificateStatus next, string because, DateTimeOffset now)
    {
        if (!Moves.Contains((Status, next))) return new CertificateErrors.CannotMove(Status, next);
        (Status, EndedAt, EndedBecause, CurrentFor) = (next, now, because, null);
        return Done.Value;
    }
}
