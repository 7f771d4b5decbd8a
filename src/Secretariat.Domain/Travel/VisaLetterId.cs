namespace Secretariat.Domain.Travel;

/// <summary>Identifies a visa support letter.</summary>
public readonly record struct VisaLetterId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static VisaLetterId New() => new(Guid.CreateVersion7());
}
