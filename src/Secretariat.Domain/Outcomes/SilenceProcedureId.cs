namespace Secretariat.Domain.Outcomes;

/// <summary>Identifies a silence procedure.</summary>
public readonly record struct SilenceProcedureId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static SilenceProcedureId New() => new(Guid.CreateVersion7());
}
