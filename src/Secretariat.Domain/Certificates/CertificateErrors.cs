using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Certificates;

/// <summary>Refusals of certificates.</summary>
public static class CertificateErrors
{
    /// <summary>There is a current one.</summary>
    public sealed record AlreadyIssued()
        : Conflict("certificate.already_issued", "This delegate holds a current certificate of this kind. Correct it, or revoke it first.");

    /// <summary>It was superseded or revoked.</summary>
    public sealed record NotCurrent(CertificateStatus Status)
        : Conflict("certificate.not_current", "This certificate is no longer current, so it can be neither corrected nor revoked.");

    /// <summary>A correction was asked for before.</summary>
    public sealed record CorrectionAlreadyRequested()
        : Conflict("certificate.correction_already_requested", "A correction of this name was asked for before. Please write to the secretariat.");

    /// <summary>The new spelling is the old one.</summary>
    public sealed record NothingToCorrect()
        : Unprocessable("certificate.nothing_to_correct", "This is how the name stands on the certificate already.");

    /// <summary>An act that needs a reason was given none.</summary>
    public sealed record ReasonNeeded()
        : Unprocessable("certificate.reason_needed", "Please give the reason; it stays with the record and is never shown to the public.");

    /// <summary>A paper that nobody issues or signs.</summary>
    public sealed record Incomplete(string What)
        : Unprocessable("certificate.incomplete", $"A certificate needs {What}.");

    /// <summary>Whoever earned a certificate has one, or had it revoked.</summary>
    public sealed record NobodyToCertify()
        : Conflict("certificate.nobody_to_certify",
            "Nobody is left to certify: whoever earned a certificate has one, or had it revoked. "
            + "The plan says who is excepted and why; who shall have another after a revocation is to be named.");

    /// <summary>A move that the lifecycle does not know.</summary>
    public sealed record CannotMove(CertificateStatus From, CertificateStatus To)
        : Conflict("certificate.cannot_move", $"A certificate that is {From} cannot become {To}.");
}
