using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>Checks the stored bytes of an issued paper: against the hash on record, and against their own signature.</summary>
public sealed record CheckSignature(IssuedDocumentId Id) : IQuery<CheckedSignature>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDocument(Id, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>What came of it.</summary>
/// <param name="State">What the signature is worth.</param>
/// <param name="IsAsRecorded">Whether bytes and key are those on record.</param>
/// <param name="Fingerprint">The SHA-256 of the certificate of the key that signed, in lower-case hexadecimal.</param>
/// <param name="SignedBy">Whose key it is.</param>
/// <param name="SignedAt">The moment of signing.</param>
/// <param name="TimeStampedAt">The moment that a time-stamp server attests.</param>
public sealed record CheckedSignature(
    SignatureState State, bool IsAsRecorded, string? Fingerprint, string? SignedBy, DateTimeOffset? SignedAt, DateTimeOffset? TimeStampedAt);

internal sealed class CheckSignatureHandler(ISecretariatDb db, IIssuedDocuments documents, IPaperSigner signer) : IQueryHandler<CheckSignature,
    CheckedSignature>
{
    public async Task<Result<CheckedSignature>> Handle(CheckSignature query, CancellationToken ct)
    {
        if (await documents.Read(query.Id, ct) is not { } content) return AccessErrors.NoSuchThing;
        var record = await db.IssuedDocuments.AsNoTracking().Where(d => d.Id == query.Id).Select(d => new { d.SignedWith, d.Sha256 }).SingleAsync(ct);
        var found = signer.Check(content.Bytes);
        var key = found.Fingerprint is { } fingerprint ? SigningKeyId.Of(fingerprint) : (SigningKeyId?)null;
        var subject = await db.SigningKeys.AsNoTracking().Where(k => k.Id == key).Select(k => k.Subject).SingleOrDefaultAsync(ct);
        var asRecorded = key == record.SignedWith && Convert.ToHexStringLower(SHA256.HashData(content.Bytes)) == record.Sha256;
        return new CheckedSignature(found.State, asRecorded, found.Fingerprint, subject, found.SignedAt, found.TimeStampedAt);
    }
}
