using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>Identifies a signing key. Not drawn but taken from its fingerprint, so that every host gives the same key the same id.</summary>
public readonly record struct SigningKeyId(Guid Value)
{
    /// <summary>The id of the key with this SHA-256 fingerprint, in hexadecimal.</summary>
    public static SigningKeyId Of(string fingerprint) => new(new Guid(Convert.FromHexString(fingerprint.AsSpan(0, 32)), bigEndian: true));
}

/// <summary>What the certificate of a signing key says.</summary>
/// <param name="Fingerprint">The SHA-256 of the certificate, in lower-case hexadecimal.</param>
/// <param name="Subject">Whose key it is.</param>
/// <param name="Issuer">Who certified it.</param>
/// <param name="SerialNumber">The certificate's number, in hexadecimal.</param>
/// <param name="ValidFrom">Signs from this moment.</param>
/// <param name="ValidUntil">Signs until this moment.</param>
/// <param name="Certificate">The certificate itself (X.509, DER).</param>
public sealed record SigningKeyDetails(
    string Fingerprint, string Subject, string Issuer, string SerialNumber, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, byte[] Certificate)
{
    /// <summary>The id of the key.</summary>
    public SigningKeyId Id => SigningKeyId.Of(Fingerprint);
}

/// <summary>A key that signed papers; entered with the first paper it signs, and kept for good, so that old papers can be checked when it is long
/// gone.</summary>
public sealed class SigningKey : AggregateRoot<SigningKeyId>
{
    private SigningKey() { }

    /// <summary>The SHA-256 of the certificate, in lower-case hexadecimal.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>Whose key it is.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Who certified it.</summary>
    public string Issuer { get; private init; } = "";

    /// <summary>The certificate's number, in hexadecimal.</summary>
    public string SerialNumber { get; private init; } = "";

    /// <summary>Signs from this moment.</summary>
    public DateTimeOffset ValidFrom { get; private init; }

    /// <summary>Signs until this moment.</summary>
    public DateTimeOffset ValidUntil { get; private init; }

    /// <summary>The certificate itself (X.509, DER).</summary>
    public byte[] Certificate { get; private init; } = [];

    /// <summary>What the certificate says.</summary>
    public SigningKeyDetails Details => new(Fingerprint, Subject, Issuer, SerialNumber, ValidFrom, ValidUntil, Certificate);

    /// <summary>Enters a key into the register.</summary>
    public static SigningKey Enter(SigningKeyDetails details) => new()
    {
        Id = details.Id,
        Fingerprint = details.Fingerprint,
        Subject = details.Subject,
        Issuer = details.Issuer,
        SerialNumber = details.SerialNumber,
        ValidFrom = details.ValidFrom,
        ValidUntil = details.ValidUntil,
        Certificate = details.Certificate,
    };
}

/// <summary>By which key a paper was signed, and when.</summary>
/// <param name="Key">The key.</param>
/// <param name="SignedAt">The moment of signing.</param>
/// <param name="TimeStampedAt">The moment that a time-stamp server attests, where one was asked.</param>
public sealed record PaperSignature(SigningKeyId Key, DateTimeOffset SignedAt, DateTimeOffset? TimeStampedAt);
