using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Outbox;

internal sealed class OutboxReader(SecretariatDbContext db, TimeProvider clock) : IOutbox
{
    public async Task<PageOf<WaitingEvent>> Waiting(Page page, bool parkedOnly, CancellationToken ct)
    {
        var events = db.OutboxEvents.AsNoTracking().Where(e => e.ProcessedAt == null);
        if (parkedOnly) events = events.Where(e => e.ParkedAt != null);
        if (page.Key() is [var after] && long.TryParse(after, CultureInfo.InvariantCulture, out var last)) events = events.Where(e => e.Position > last);

        var rows = await events.OrderBy(e => e.Position).Take(page.Take + 1)
            .Select(e => new WaitingEvent(e.Id, e.Position, e.Name, e.OccurredAt, e.CausedBy, e.Attempts, e.NextAttemptAt, e.ParkedAt, e.LastError))
                .ToListAsync(ct);
        return rows.ToPage(page, e => [e.Position.ToString(CultureInfo.InvariantCulture)]);
    }

    public async Task<Result<Done>> Retry(Guid id, CancellationToken ct)
    {
        var parked = await db.OutboxEvents.SingleOrDefaultAsync(e => e.Id == id && e.ProcessedAt == null, ct);
        if (parked is null) return AccessErrors.NoSuchThing;
        var now = clock.GetUtcNow();
        (parked.ParkedAt, parked.Attempts, parked.NextAttemptAt) = (null, 0, parked.OccurredAt > now ? parked.OccurredAt : now);
        return Done.Value;
    }
}
