using Microsoft.EntityFrameworkCore;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Jobs;

/// <summary>Removes what has served its time: answered keys after two days, events three months after they were dealt with.</summary>
internal sealed class Housekeeping(SecretariatDbContext db, Nudges nudges, TimeProvider clock)
{
    internal static readonly TimeSpan KeepKeys = TimeSpan.FromDays(2);
    internal static readonly TimeSpan KeepEvents = TimeSpan.FromDays(90);

    public void Sweep() => nudges.All();

    public async Task Run(CancellationToken ct)
    {
        var (keys, events) = (clock.GetUtcNow() - KeepKeys, clock.GetUtcNow() - KeepEvents);
        await db.Set<AnsweredKey>().Where(k => k.At < keys).ExecuteDeleteAsync(ct);
        await db.OutboxEvents.Where(e => e.ProcessedAt != null && e.ProcessedAt < events).ExecuteDeleteAsync(ct);
    }
}
