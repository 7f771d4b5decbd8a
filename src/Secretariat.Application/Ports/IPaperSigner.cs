using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Signs papers with the keys of the secretariat, and checks what it signed. Without keys in the settings it signs nothing.</summary>
public interface IPaperSigner
{
    /// <summary>The keys in the settings, whether they are valid or not.</summary>
    IReadOnlyList<SigningKeyDetails> Keys { get; }

    /// <summary>The key that signs at a moment; null when none is valid.</summary>
    SigningKeyDetails? KeyAt(DateTimeOffset at);

    /// <summary>Whether papers of a kind are signed.</summary>
    bool Signs(DocumentKind kind);

    /// <summary>Signs a paper now.</summary>
    /// <returns>The signed paper; or <see cref="SigningErrors.NoValidKey"/>, <see cref="SigningErrors.NoTimeStamp"/>.</returns>
    Task<Result<SignedPaper>> Sign(byte[] paper, CancellationToken ct);

    /// <summary>What the signature of a paper is worth.</summary>
    SignatureReport Check(byte[] paper);
}

/// <summary>A signed paper.</summary>
/// <param name="Bytes">The PDF; it begins with the bytes that were signed.</param>
/// <param name="Key">The key that signed it.</param>
/// <param name="Signature">Key and moment, as they are kept.</param>
public sealed record SignedPaper(byte[] Bytes, SigningKeyDetails Key, PaperSignature Signature);

/// <summary>What came of checking a signature.</summary>
public enum SignatureState
{
    /// <summary>There is none.</summary>
    NotSigned,

    /// <summary>The whole paper is as it was signed.</summary>
    Intact,

    /// <summary>What was signed is as it was, but something was added to the file afterwards.</summary>
    AddedTo,

    /// <summary>Something was changed.</summary>
    Altered,
}

/// <summary>A signature as it was found on a paper.</summary>
/// <param name="State">What it is worth.</param>
/// <param name="Fingerprint">The SHA-256 of the certificate of the key that signed, in lower-case hexadecimal.</param>
/// <param name="SignedAt">The moment of signing, as the signature says.</param>
/// <param name="TimeStampedAt">The moment that a time-stamp server attests.</param>
public sealed record SignatureReport(SignatureState State, string? Fingerprint, DateTimeOffset? SignedAt, DateTimeOffset? TimeStampedAt);
