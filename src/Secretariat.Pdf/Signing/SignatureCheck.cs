using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Secretariat.Pdf.Reading;

namespace Secretariat.Pdf.Signing;

/// <summary>What came of checking a signature.</summary>
public enum SignatureFinding
{
    /// <summary>The whole file is as it was signed.</summary>
    Intact,

    /// <summary>What was signed is as it was, but something was added to the file afterwards.</summary>
    AddedTo,

    /// <summary>Something was changed: in what was signed, or in the signature itself.</summary>
    Altered,

    /// <summary>There is no signature.</summary>
    NotSigned,

    /// <summary>It is no PDF that can be read.</summary>
    Unreadable,
}

/// <summary>
/// Checks the signature of a file by the marks this engine writes, strictly: also a changed digit outside the signed range is found. Whether the key is
/// to be trusted is another question; the fingerprint answers it for who knows the key.
/// </summary>
public sealed record SignatureCheck
{
    private static readonly SignatureCheck None = new() { Finding = SignatureFinding.NotSigned };

    /// <summary>What came of it.</summary>
    public required SignatureFinding Finding { get; init; }

    /// <summary>Whether the signature covers the file to its last byte.</summary>
    public bool CoversWholeDocument { get; init; }

    /// <summary>The SHA-256 of the signer's certificate, in lower-case hexadecimal.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whose key it is, as the certificate says.</summary>
    public string? Subject { get; init; }

    /// <summary>How many certificates are embedded, the signer's own among them.</summary>
    public int Certificates { get; init; }

    /// <summary>The moment of signing, as the signer says.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>The moment of signing, as a time-stamp server attests.</summary>
    public DateTimeOffset? TimeStampedAt { get; init; }

    /// <summary>Checks the first signature of a file.</summary>
    public static SignatureCheck Of(ReadOnlyMemory<byte> pdf)
    {
        PdfDictionary? signature;
        try
        {
            var reader = new PdfReader(pdf);
            signature = Find(reader);
        }
        catch (FormatException)
        {
            return new() { Finding = SignatureFinding.Unreadable };
        }

        return signature is null ? None : Check(pdf, signature);
    }

    private static PdfDictionary? Find(PdfReader reader)
    {
        var catalog = reader.Dictionary(reader.Trailer.Required("Root"));
        if (!catalog.Has("AcroForm")) return null;
        var form = reader.Dictionary(catalog["AcroForm"]);
        return PdfDictionary.Items(form["Fields"]).Select(field => reader.Dictionary(field)).Where(field => field["FT"].Span.SequenceEqual("/Sig"u8))
            .Select(field => reader.Dictionary(field["V"])).FirstOrDefault(value => value.Has("ByteRange"));
    }

    private static SignatureCheck Check(ReadOnlyMemory<byte> pdf, PdfDictionary dictionary)
    {
        var altered = new SignatureCheck { Finding = SignatureFinding.Altered };
        try
        {
            if (Range(pdf, dictionary) is not var (opening, closing, end)) return altered;
            if (Signature(pdf.Span[(opening + 1)..(closing - 1)]) is not { } encoded) return altered;
            var cms = new SignedCms(new ContentInfo([.. pdf.Span[..opening], .. pdf.Span[closing..end]]), detached: true);
            cms.Decode(encoded);
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } certificate } signer) return altered;
            altered = altered with { Fingerprint = SigningCertificate.FingerprintOf(certificate), Subject = certificate.Subject };
            if (!SaysWhatItShould(encoded) || !IsWellMade(signer, certificate, cms.Certificates)) return altered;
            signer.CheckSignature(verifySignatureOnly: true);
            if (!TryTimeStamp(signer, out var attested)) return altered;
            return altered with
            {
                Finding = end == pdf.Length ? SignatureFinding.Intact : SignatureFinding.AddedTo,
                CoversWholeDocument = end == pdf.Length,
                Certificates = cms.Certificates.Count,
                SignedAt = Moment(dictionary["M"].Span),
                TimeStampedAt = attested,
            };
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException or FormatException)
        {
            return altered;
        }
    }

    /// <summary>Where the room of the signature begins and ends, and where the signed part of the file ends; null when they do not fit together.</summary>
    private static (int Opening, int Closing, int End)? Range(ReadOnlyMemory<byte> pdf, PdfDictionary dictionary)
    {
        var numbers = PdfDictionary.Items(dictionary["ByteRange"]).ConvertAll(item =>
        {
            var at = 0;
            return PdfSyntax.Integer(item.Span, ref at);
        });
        if (numbers is not [0, var opening, var closing, var rest] || closing + (long)rest > pdf.Length) return null;

        // The gap is the contents and nothing else, or something could hide in it.
        var contents = dictionary["Contents"];
        var inPlace = opening < closing && closing - opening == contents.Length && pdf[opening..closing].Span.Overlaps(contents.Span, out var shift)
            && shift == 0;
        return inPlace ? (opening, closing, closing + rest) : null;
    }

    /// <summary>The signature without the zeros behind it; null when the digits are not as they were written.</summary>
    private static byte[]? Signature(ReadOnlySpan<byte> digits)
    {
        if (digits.ContainsAnyExcept("0123456789ABCDEF"u8) || digits.Length % 2 != 0) return null;
        var room = Convert.FromHexString(digits);
        AsnDecoder.ReadEncodedValue(room, AsnEncodingRules.DER, out _, out _, out var length);
        return room.AsSpan(length).ContainsAnyExcept((byte)0) ? null : room[..length];
    }

    /// <summary>What stands around the signer's part and nobody signs: version, digest and kind of content (RFC 5652, 5.1).</summary>
    private static bool SaysWhatItShould(byte[] encoded)
    {
        const string signedData = "1.2.840.113549.1.7.2", data = "1.2.840.113549.1.7.1";
        var content = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        if (content.ReadObjectIdentifier() != signedData) return false;
        var signed = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        return signed.TryReadInt32(out var version) && version == 1
            && signed.ReadSetOf().ReadSequence().ReadObjectIdentifier() == CmsSignature.Sha256
            && signed.ReadSequence().ReadObjectIdentifier() == data;
    }

    /// <summary>The marks of this engine: SHA-256, and exactly the certificates that the signature names.</summary>
    private static bool IsWellMade(SignerInfo signer, X509Certificate2 certificate, X509Certificate2Collection certificates)
    {
        if (signer.Version != 1 || signer.DigestAlgorithm.Value != CmsSignature.Sha256) return false;
        var named = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == CmsSignature.SigningCertificates).ToList();
        if (named is not [{ Values: [var value] }]) return false;
        var hashes = CmsSignature.ReadHashes(value.RawData).ConvertAll(Convert.ToHexStringLower);
        var embedded = certificates.Select(SigningCertificate.FingerprintOf).ToHashSet();
        return hashes is [var first, ..] && first == SigningCertificate.FingerprintOf(certificate) && embedded.SetEquals(hashes);
    }

    private static bool TryTimeStamp(SignerInfo signer, out DateTimeOffset? attested)
    {
        attested = null;
        var attributes = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().ToList();
        if (attributes.Count == 0) return true;
        if (attributes is not [{ Oid.Value: CmsSignature.TimeStamp, Values: [var value] }]) return false;
        if (!Rfc3161TimestampToken.TryDecode(value.RawData, out var token, out var length) || length != value.RawData.Length) return false;
        attested = token.TokenInfo.Timestamp;
        return token.VerifySignatureForSignerInfo(signer, out _);
    }

    private static DateTimeOffset? Moment(ReadOnlySpan<byte> date) =>
        DateTimeOffset.TryParseExact(Encoding.Latin1.GetString(date), "'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var moment) ? moment : null;
}
