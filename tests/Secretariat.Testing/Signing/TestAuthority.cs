using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Secretariat.Testing.Signing;

/// <summary>A certification authority of two ranks that lives as long as a test: keys to sign papers with, and time-stamps.</summary>
public sealed class TestAuthority : IDisposable
{
    /// <summary>The password of every PKCS#12 file.</summary>
    public const string Password = "a password of tests";

    private const string TimeStampPurpose = "1.3.6.1.5.5.7.3.8", TimeStampContent = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47", Sha256 = "2.16.840.1.101.3.4.2.1";

    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _above;
    private readonly X509Certificate2 _stamping;

    public TestAuthority()
    {
        using var rootKey = RSA.Create(2048);
        using var root = Request("CN=Test Root, O=Example", rootKey, authority: true)
            .CreateSelfSigned(Since, Since.AddYears(40));
        Root = X509CertificateLoader.LoadCertificate(root.RawData);
        using var key = RSA.Create(2048);
        using var above = Request("CN=Test Authority, O=Example", key, authority: true).Create(root, Since, Since.AddYears(40), Serial());
        _above = above.CopyWithPrivateKey(key);
        using var stampKey = RSA.Create(2048);
        var request = Request("CN=Test Time-Stamps, O=Example", stampKey, authority: false);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(TimeStampPurpose)], critical: true));
        using var stamp = request.Create(_above, Since, Since.AddYears(40), Serial());
        _stamping = stamp.CopyWithPrivateKey(stampKey);
    }

    /// <summary>The highest certificate, for who is to trust it.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>A PKCS#12 file with an RSA key and its whole chain.</summary>
    public byte[] RsaKey(string name, DateTimeOffset from, DateTimeOffset until, int bits = 2048, X509KeyUsageFlags? usage = null)
    {
        using var key = RSA.Create(bits);
        var request = Request($"CN={name}, O=Example", key, authority: false, usage);
        using var certificate = request.Create(_above, from, until, Serial());
        return File(certificate.CopyWithPrivateKey(key));
    }

    /// <summary>A PKCS#12 file with an ECDSA key and its whole chain.</summary>
    public byte[] EcdsaKey(string name, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}, O=Example", key, HashAlgorithmName.SHA256);
        Extend(request, authority: false, null);
        using var issuer = _above.GetRSAPrivateKey()!;
        using var certificate = request.Create(
            _above.SubjectName, X509SignatureGenerator.CreateForRSA(issuer, RSASignaturePadding.Pkcs1), from, until, Serial());
        return File(certificate.CopyWithPrivateKey(key));
    }

    /// <summary>A PKCS#12 file without any key.</summary>
    public byte[] NoKey() => new X509Certificate2Collection(Root).Export(X509ContentType.Pkcs12, Password)!;

    /// <summary>Answers a request for a time-stamp (RFC 3161, 2.4.2).</summary>
    /// <param name="request">The request as it is sent.</param>
    /// <param name="at">The moment to attest.</param>
    /// <param name="burden">How many needless certificates the answer carries.</param>
    public byte[] Answer(byte[] request, DateTimeOffset at, int burden = 0)
    {
        if (!Rfc3161TimestampRequest.TryDecode(request, out var asked, out _)) throw new ArgumentException("No request for a time-stamp.", nameof(request));
        var info = new Rfc3161TimestampTokenInfo(
            new Oid("1.2.3.4.1"), asked.HashAlgorithmId, asked.GetMessageHash(), Serial(), at, nonce: asked.GetNonce());
        var cms = new SignedCms(new ContentInfo(new Oid(TimeStampContent), info.Encode()), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _stamping)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        using var key = RSA.Create(2048);
        for (var i = 0; i < burden; i++)
        {
            signer.Certificates.Add(Request($"CN=Needless {i}", key, authority: false).CreateSelfSigned(Since, Since.AddYears(40)));
        }

        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, Named(_stamping)));
        cms.ComputeSignature(signer);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteInteger(0);
            writer.WriteEncodedValue(cms.Encode());
        }

        return writer.Encode();
    }

    public void Dispose()
    {
        Root.Dispose();
        _above.Dispose();
        _stamping.Dispose();
    }

    private byte[] File(X509Certificate2 own)
    {
        var all = new X509Certificate2Collection { own, X509CertificateLoader.LoadCertificate(_above.RawData), Root };
        return all.Export(X509ContentType.Pkcs12, Password)!;
    }

    private static CertificateRequest Request(string name, RSA key, bool authority, X509KeyUsageFlags? usage = null)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Extend(request, authority, usage);
        return request;
    }

    private static void Extend(CertificateRequest request, bool authority, X509KeyUsageFlags? usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            usage ?? (authority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign
                : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation),
            critical: true));
    }

    private static byte[] Named(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }

    /// <summary>A positive number of sixteen bytes.</summary>
    private static byte[] Serial() => [0x01, .. RandomNumberGenerator.GetBytes(15)];
}
