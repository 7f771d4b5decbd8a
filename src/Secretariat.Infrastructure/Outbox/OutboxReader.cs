using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Outbox;

internal sealed class OutboxReader(SecretariatDbContext db, TimeProvider clock) : IOutbox
{
    public IQueryable<WaitingEvent> Waiting() => db.OutboxEvents.AsNoTracking().Where(e => e.ProcessedAt == null).Select(e => new WaitingEvent
    {
        Id = e.Id,
        Position = e.Position,
        Name = e.Name,
        OccurredAt = e.OccurredAt,
        CausedBy = e.CausedBy,
        Attempts = e.Attempts,
        NextAttemptAt = e.NextAttemptAt,
        ParkedAt = e.ParkedAt,
        LastError = e.LastError,
    });

    public async Task<Result<Done>> Retry(Guid id, CancellationToken ct)
    {
        var parked = await db.OutboxEvents.SingleOrDefaultAsync(e => e.Id == id && e.ProcessedAt == null, ct);
        if (parked is null) return AccessErrors.NoSuchThing;
        var now = clock.GetUtcNow();
        (parked.ParkedAt, parked.Attempts, parked.NextAttemptAt) = (null, 0, parked.OccurredAt > now ? parked.OccurredAt : now);
        return Done.Value;
    }
}
