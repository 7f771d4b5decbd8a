using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Events whose reactions wait, or were given up.</summary>
public interface IOutbox
{
    /// <summary>What waits or was given up, to be narrowed and put in order.</summary>
    IQueryable<WaitingEvent> Waiting();

    /// <summary>Lets an event that was given up be tried again.</summary>
    Task<Result<Done>> Retry(Guid id, CancellationToken ct);
}

/// <summary>An event that waits or was given up.</summary>
public sealed record WaitingEvent
{
    /// <summary>The event.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its place among all events.</summary>
    public required long Position { get; init; }

    /// <summary>What happened.</summary>
    public required string Name { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Who brought it about.</summary>
    public required string CausedBy { get; init; }

    /// <summary>How often its reactions were tried in vain.</summary>
    public required int Attempts { get; init; }

    /// <summary>They are not tried again before this.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>When it was given up.</summary>
    public required DateTimeOffset? ParkedAt { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public required string? LastError { get; init; }
}
