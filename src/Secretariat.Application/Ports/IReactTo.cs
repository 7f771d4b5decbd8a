using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>What follows from an event: written in the same transaction that marks the event as dealt with.</summary>
/// <remarks>
/// A reaction only writes rows (a mail that is owed, a run, a task); it never leaves the building itself. The outbox may hand it
/// the same event again after a crash, inside a new transaction, so what it writes carries a deterministic key.
/// </remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IReactTo<in TEvent> where TEvent : IDomainEvent
{
    /// <summary>Writes what follows.</summary>
    Task React(TEvent happened, DateTimeOffset at, CancellationToken ct);
}
