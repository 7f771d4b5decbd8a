using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>Which keys sign papers of this house, or ever did, the newest first.</summary>
public sealed record ListSigningKeys : IQuery<IReadOnlyList<SigningKeyLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever holds a signed paper may know by which keys papers are signed; a certificate is made to be shown.");
}

/// <summary>A key in the list.</summary>
/// <param name="Fingerprint">The SHA-256 of its certificate, in lower-case hexadecimal.</param>
/// <param name="Subject">Whose key it is.</param>
/// <param name="Issuer">Who certified it.</param>
/// <param name="SerialNumber">The certificate's number, in hexadecimal.</param>
/// <param name="ValidFrom">Signs from this moment.</param>
/// <param name="ValidUntil">Signs until this moment.</param>
/// <param name="SignsNow">Whether papers are signed with it today.</param>
/// <param name="Certificate">The certificate itself, as PEM.</param>
public sealed record SigningKeyLine(
    string Fingerprint, string Subject, string Issuer, string SerialNumber, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, bool SignsNow,
    string Certificate);

internal sealed class ListSigningKeysHandler(ISecretariatDb db, IPaperSigner signer, TimeProvider clock)
    : IQueryHandler<ListSigningKeys, IReadOnlyList<SigningKeyLine>>
{
    public async Task<Result<IReadOnlyList<SigningKeyLine>>> Handle(ListSigningKeys query, CancellationToken ct)
    {
        var used = await db.SigningKeys.AsNoTracking().ToListAsync(ct);
        var current = signer.KeyAt(clock.GetUtcNow())?.Id;
        return used.Select(k => k.Details).Concat(signer.Keys).DistinctBy(k => k.Id).OrderByDescending(k => k.ValidFrom).ThenBy(k => k.Fingerprint)
            .Select(k => Line(k, k.Id == current)).ToList();
    }

    private static SigningKeyLine Line(SigningKeyDetails key, bool signsNow) => new(
        key.Fingerprint, key.Subject, key.Issuer, key.SerialNumber, key.ValidFrom, key.ValidUntil, signsNow,
        PemEncoding.WriteString("CERTIFICATE", key.Certificate));
}
