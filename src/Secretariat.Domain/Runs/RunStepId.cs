namespace Secretariat.Domain.Runs;

/// <summary>Identifies one step of a run.</summary>
public readonly record struct RunStepId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static RunStepId New() => new(Guid.CreateVersion7());
}
