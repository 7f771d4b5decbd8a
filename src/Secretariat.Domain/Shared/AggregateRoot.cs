namespace Secretariat.Domain.Shared;

/// <summary>Something that happened in the domain and that others may act upon: ids and values, never entities.</summary>
public interface IDomainEvent;

/// <summary>An event that may be recorded before the instant from which it holds, such as a hand-over set for a day to come.</summary>
public interface ITakesEffect : IDomainEvent
{
    /// <summary>The instant from which it holds.</summary>
    DateTimeOffset TakesEffectAt { get; }
}

/// <summary>What the store needs to know of any aggregate root, whatever its id.</summary>
public interface IAggregateRoot
{
    /// <summary>Rises by one with each saved change of any part of the aggregate; readers see it as the ETag.</summary>
    long Version { get; }

    /// <summary>Hands over the events recorded since the last call.</summary>
    IReadOnlyList<IDomainEvent> TakeEvents();
}

/// <summary>The root of a cluster of objects that change together and are saved together.</summary>
/// <typeparam name="TId">The typed identifier.</typeparam>
public abstract class AggregateRoot<TId> : IAggregateRoot where TId : struct
{
    private List<IDomainEvent>? _events;

    /// <summary>The identifier, a UUIDv7 made by the program (RFC 9562 §5.7).</summary>
    public TId Id { get; protected init; }

    /// <inheritdoc />
    public long Version { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IReadOnlyList<IDomainEvent> taken = _events ?? [];
        _events = null;
        return taken;
    }

    /// <summary>Notes that something happened; it leaves with the transaction that saves the aggregate.</summary>
    protected void Record(IDomainEvent happened) => (_events ??= []).Add(happened);
}
