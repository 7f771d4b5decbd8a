using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Anybody with a certificate in hand asks whether it is genuine.</summary>
public sealed record VerifyCertificate(string? Code) : IQuery<Verification>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever holds a certificate may check it; the answer shows no more than the paper.");
}

/// <summary>What the public learns.</summary>
public enum VerificationStatus
{
    /// <summary>Nothing is known under this code: it is mistyped, or no certificate bears it. Both look the same.</summary>
    Unknown,

    /// <summary>Genuine and in force.</summary>
    Valid,

    /// <summary>Genuine, but replaced by a corrected one.</summary>
    Superseded,

    /// <summary>Withdrawn by its issuer.</summary>
    Revoked,
}

/// <summary>The answer.</summary>
/// <param name="Status">What the certificate is worth.</param>
/// <param name="Since">The day since which it is superseded or revoked.</param>
/// <param name="Certificate">What stands on the paper itself; nothing of what replaced it, and no reason.</param>
/// <param name="Signature">By which key the paper is signed, and when; null when it is not signed.</param>
public sealed record Verification(VerificationStatus Status, DateOnly? Since, CertificateFace? Certificate, SignatureOnPaper? Signature = null);

/// <summary>The digital signature of the paper.</summary>
/// <param name="Fingerprint">The SHA-256 of the certificate of the key, in lower-case hexadecimal; the list of signing keys knows it.</param>
/// <param name="SignedBy">Whose key it is.</param>
/// <param name="SignedAt">The moment of signing.</param>
/// <param name="TimeStampedAt">The moment that a time-stamp server attests.</param>
public sealed record SignatureOnPaper(string Fingerprint, string SignedBy, DateTimeOffset SignedAt, DateTimeOffset? TimeStampedAt);

/// <summary>What stands on the paper.</summary>
public sealed record CertificateFace(
    CertificateKind Kind, string Serial, string Holder, string Event, IReadOnlyList<string> Contributions, string? Place, string Dates,
    IReadOnlyList<string> Issuers, DateOnly IssuedOn);

internal sealed class VerifyCertificateHandler(ISecretariatDb db) : IQueryHandler<VerifyCertificate, Verification>
{
    /// <summary>What no certificate bears: a malformed code is looked up like any other, so that it takes as long.</summary>
    private static readonly VerificationCode Impossible = VerificationCode.Read("-");

    public async Task<Result<Verification>> Handle(VerifyCertificate query, CancellationToken ct)
    {
        var code = VerificationCode.Parse(query.Code) ?? Impossible;
        var found = await db.Certificates.AsNoTracking().Where(c => c.Code == code)
            .Join(db.Meetings, c => c.MeetingId, m => m.Id,
                (c, m) => new { c.Serial, c.Content, c.Status, c.IssuedAt, c.EndedAt, c.DocumentId, m.Schedule.TimeZoneId })
            .SingleOrDefaultAsync(ct);
        if (found is null) return new Verification(VerificationStatus.Unknown, null, null);
        var status = found.Status switch
        {
            CertificateStatus.Issued => VerificationStatus.Valid,
            CertificateStatus.Superseded => VerificationStatus.Superseded,
            CertificateStatus.Revoked => VerificationStatus.Revoked,
            _ => throw new InvalidOperationException($"Unknown status {found.Status}"),
        };
        var (c, ended) = (found.Content, found.EndedAt is { } at ? VenueTime.DayOf(at, found.TimeZoneId) : (DateOnly?)null);
        return new Verification(
            status, ended, new CertificateFace(c.Kind, found.Serial.Text, c.Holder.PrintedName ?? "", c.EventTitle, c.Contributions, c.Place,
                Language.Working.Days(c.FirstDay, c.LastDay),
            [.. c.Issuers.Select(i => i.Name)], VenueTime.DayOf(found.IssuedAt, found.TimeZoneId)), await SignatureOf(found.DocumentId, ct));
    }

    private Task<SignatureOnPaper?> SignatureOf(IssuedDocumentId paper, CancellationToken ct) => db.IssuedDocuments.AsNoTracking()
        .Where(d => d.Id == paper && d.SignedAt != null)
        .Join(db.SigningKeys, d => d.SignedWith, k => k.Id, (d, k) => new SignatureOnPaper(k.Fingerprint, k.Subject, d.SignedAt!.Value, d.TimeStampedAt))
        .SingleOrDefaultAsync(ct);
}
