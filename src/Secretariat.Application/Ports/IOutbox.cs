using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Events whose reactions wait, or were given up.</summary>
public interface IOutbox
{
    /// <summary>What waits or was given up, oldest first.</summary>
    Task<PageOf<WaitingEvent>> Waiting(Page page, bool parkedOnly, CancellationToken ct);

    /// <summary>Lets an event that was given up be tried again.</summary>
    Task<Result<Done>> Retry(Guid id, CancellationToken ct);
}

/// <summary>An event that waits or was given up.</summary>
public sealed record WaitingEvent(
    Guid Id, long Position, string Name, DateTimeOffset OccurredAt, string CausedBy, int Attempts, DateTimeOffset NextAttemptAt,
    DateTimeOffset? ParkedAt, string? LastError);
