namespace Secretariat.Domain.Certificates;

/// <summary>Identifies a certificate.</summary>
public readonly record struct CertificateId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static CertificateId New() => new(Guid.CreateVersion7());
}
