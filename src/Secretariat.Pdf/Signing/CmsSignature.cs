using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Secretariat.Pdf.Signing;

/// <summary>
/// The CMS of a PAdES signature (ETSI EN 319 142-1, 5.3 and 6.3): content type, digest and the certificates it was made with are signed, the signing time is
/// not, because the dictionary of the signature has it.
/// </summary>
internal static class CmsSignature
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string TimeStamp = "1.2.840.113549.1.9.16.2.14";
    public const string SigningCertificates = "1.2.840.113549.1.9.16.2.47";

    public static SignedCms Make(byte[] covered, SigningCertificate key)
    {
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var above in key.Chain.Skip(1)) signer.Certificates.Add(above);
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificates, HashesOf(key.Chain)));
        cms.ComputeSignature(signer);
        return cms;
    }

    /// <summary>
    /// signing-certificate-v2 (RFC 5035): the signer's certificate first, then those above it, so that no embedded certificate can be exchanged.
    /// </summary>
    private static byte[] HashesOf(IEnumerable<X509Certificate2> chain)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
            foreach (var certificate in chain)
                using (writer.PushSequence())
                    writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }

    /// <summary>The hashes that a signing-certificate-v2 attribute names, in their order.</summary>
    public static List<byte[]> ReadHashes(byte[] attribute)
    {
        var hashes = new List<byte[]>();
        var certificates = new AsnReader(attribute, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        while (certificates.HasData)
        {
            var certificate = certificates.ReadSequence();
            if (certificate.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            {
                if (certificate.ReadSequence().ReadObjectIdentifier() != Sha256) throw new AsnContentException("Only SHA-256 is known here.");
            }

            hashes.Add(certificate.ReadOctetString());
        }

        return hashes;
    }
}
