namespace Secretariat.Domain.Agendas;

/// <summary>A change the meeting makes to the issued agenda when it adopts it.</summary>
public abstract record OralChange
{
    private OralChange() { }

    /// <summary>The item it concerns; null for an addition.</summary>
    public abstract AgendaItemId? Item { get; }

    /// <summary>An item gets another title.</summary>
    public sealed record Reworded(AgendaItemId Id, string Title) : OralChange
    {
        /// <inheritdoc />
        public override AgendaItemId? Item => Id;
    }

    /// <summary>An item is taken elsewhere.</summary>
    public sealed record Moved(AgendaItemId Id, AgendaItemId? Under, int Index) : OralChange
    {
        /// <inheritdoc />
        public override AgendaItemId? Item => Id;
    }

    /// <summary>An item is taken off.</summary>
    public sealed record Dropped(AgendaItemId Id) : OralChange
    {
        /// <inheritdoc />
        public override AgendaItemId? Item => Id;
    }

    /// <summary>An item is put on.</summary>
    public sealed record Added(AgendaItemId? Under, int? Index, AgendaItemKind Kind, string Title) : OralChange
    {
        /// <inheritdoc />
        public override AgendaItemId? Item => null;
    }
}
