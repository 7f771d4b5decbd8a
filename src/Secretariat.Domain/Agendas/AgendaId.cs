namespace Secretariat.Domain.Agendas;

/// <summary>Identifies the agenda of a meeting.</summary>
public readonly record struct AgendaId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AgendaId New() => new(Guid.CreateVersion7());
}
