using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Signing;

/// <summary>Asks a time-stamp server (RFC 3161) to attest that something existed.</summary>
public delegate Task<Rfc3161TimestampToken> TimeStamping(Rfc3161TimestampRequest request, CancellationToken ct);

/// <summary>
/// Signs a file as PAdES-B does (ETSI EN 319 142-1, baseline B, and T with a time-stamp): an addition to the file, which begins with the bytes as they were.
/// With an RSA key and without a time-stamp, the same input gives the same bytes; ECDSA draws a random number for each signature.
/// </summary>
public static class PdfSigner
{
    private const int RoomBesideCertificates = 2048, RoomForTimeStamp = 8192;

    /// <summary>Signs a file that this engine made.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="key">The key.</param>
    /// <param name="details">What the signature says.</param>
    /// <param name="fonts">What a visible signature is set in.</param>
    /// <param name="timeStamp">Asks for a time-stamp; none when left out.</param>
    /// <param name="ct">Cancels the wait for the time-stamp.</param>
    /// <exception cref="FormatException">The file cannot be read, or is signed already.</exception>
    public static async Task<SignedPdf> SignAsync(
        byte[] pdf, SigningCertificate key, SignatureDetails details, FontLibrary fonts, TimeStamping? timeStamp = null, CancellationToken ct = default)
    {
        var room = key.Chain.Sum(c => c.RawData.Length) + RoomBesideCertificates + (timeStamp is null ? 0 : RoomForTimeStamp);
        while (true)
        {
            var field = SignatureField.Add(pdf, details, fonts, room);
            var cms = CmsSignature.Make(field.Covered(), key);
            var attested = timeStamp is null ? null : await AddTimeStamp(cms, timeStamp, ct);
            var signature = cms.Encode();
            if (field.With(signature) is { } signed) return new(signed, attested);
            room = signature.Length + RoomBesideCertificates;
        }
    }

    private static async Task<DateTimeOffset?> AddTimeStamp(SignedCms cms, TimeStamping timeStamp, CancellationToken ct)
    {
        var signer = cms.SignerInfos[0];
        var nonce = RandomNumberGenerator.GetBytes(8);
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(signer, HashAlgorithmName.SHA256, nonce: nonce, requestSignerCertificates: true);
        var token = await timeStamp(request, ct);
        signer.AddUnsignedAttribute(new AsnEncodedData(CmsSignature.TimeStamp, token.AsSignedCms().Encode()));
        return token.TokenInfo.Timestamp;
    }
}
