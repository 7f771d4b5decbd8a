namespace Secretariat.Domain.Agendas;

/// <summary>Identifies an item of an agenda.</summary>
public readonly record struct AgendaItemId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static AgendaItemId New() => new(Guid.CreateVersion7());
}
