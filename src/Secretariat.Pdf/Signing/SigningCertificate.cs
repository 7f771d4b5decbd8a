using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secretariat.Pdf.Signing;

/// <summary>A key that signs, with its certificate and the certificates above it, as a PKCS#12 file holds them.</summary>
public sealed class SigningCertificate : IDisposable
{
    private const int LeastRsaBits = 2048;

    private readonly List<X509Certificate2> chain;

    private SigningCertificate(List<X509Certificate2> chain) => this.chain = chain;

    /// <summary>The certificate of the key.</summary>
    public X509Certificate2 Certificate => chain[0];

    /// <summary>The certificate of the key and those above it, as far as the file has them.</summary>
    public IReadOnlyList<X509Certificate2> Chain => chain;

    /// <summary>The SHA-256 of the certificate, in lower-case hexadecimal.</summary>
    public string Fingerprint => FingerprintOf(Certificate);

    /// <summary>The SHA-256 of a certificate, in lower-case hexadecimal.</summary>
    public static string FingerprintOf(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    /// <summary>Opens a PKCS#12 file.</summary>
    /// <exception cref="CryptographicException">The password is wrong, or it is no PKCS#12 file.</exception>
    /// <exception cref="FormatException">It holds no key, several, or one that may not or cannot sign papers; the message says which.</exception>
    public static SigningCertificate Open(ReadOnlySpan<byte> pkcs12, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.EphemeralKeySet);
        var withKey = all.Where(c => c.HasPrivateKey).ToList();
        if (withKey is not [var own]) throw new FormatException(withKey.Count == 0 ? "The file holds no private key." : "The file holds several private keys.");
        Check(own);

        var chain = new List<X509Certificate2> { own };
        while (Issuer(chain[^1], all) is { } above && !chain.Contains(above)) chain.Add(above);
        foreach (var stranger in all.Except(chain)) stranger.Dispose();
        return new(chain);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var certificate in chain) certificate.Dispose();
    }

    private static void Check(X509Certificate2 own)
    {
        const X509KeyUsageFlags signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        if (own.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & signing) == 0)
            throw new FormatException("The certificate does not allow its key to sign.");

        using var rsa = own.GetRSAPublicKey();
        using var ecdsa = own.GetECDsaPublicKey();
        if (rsa is null && ecdsa is null) throw new FormatException("The key is neither an RSA nor an ECDSA key.");
        if (rsa is { KeySize: < LeastRsaBits }) throw new FormatException($"The RSA key has {rsa.KeySize} bits; {LeastRsaBits} are the least that is safe.");
    }

    private static X509Certificate2? Issuer(X509Certificate2 certificate, X509Certificate2Collection all) =>
        all.FirstOrDefault(c => c != certificate && c.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData));
}
