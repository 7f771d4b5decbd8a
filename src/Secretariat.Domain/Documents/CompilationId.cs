namespace Secretariat.Domain.Documents;

/// <summary>Identifies a compilation.</summary>
public readonly record struct CompilationId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static CompilationId New() => new(Guid.CreateVersion7());
}
