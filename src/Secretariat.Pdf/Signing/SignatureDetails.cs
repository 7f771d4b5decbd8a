namespace Secretariat.Pdf.Signing;

/// <summary>What a signature says beside the key that made it.</summary>
public sealed record SignatureDetails
{
    /// <summary>Who signs, as readers show it.</summary>
    public required string Name { get; init; }

    /// <summary>The moment of signing: an input, so that the same input gives the same bytes with an RSA key.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was signed.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it was signed.</summary>
    public string? Location { get; init; }

    /// <summary>Shows a line at the foot of the last page; otherwise nothing is seen on the paper itself.</summary>
    public bool Visible { get; init; }
}

/// <summary>A signed file.</summary>
/// <param name="Bytes">The file; it begins with the bytes that were signed.</param>
/// <param name="TimeStampedAt">The moment that a time-stamp server attests; null without one.</param>
public sealed record SignedPdf(byte[] Bytes, DateTimeOffset? TimeStampedAt);
