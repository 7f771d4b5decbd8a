namespace Secretariat.Domain.WrittenPapers;

/// <summary>Identifies a written paper of a meeting.</summary>
public readonly record struct WrittenPaperId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static WrittenPaperId New() => new(Guid.CreateVersion7());
}
