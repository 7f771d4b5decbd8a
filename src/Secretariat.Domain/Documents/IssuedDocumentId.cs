namespace Secretariat.Domain.Documents;

/// <summary>Identifies an issued paper.</summary>
public readonly record struct IssuedDocumentId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static IssuedDocumentId New() => new(Guid.CreateVersion7());
}
