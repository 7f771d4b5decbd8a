using Microsoft.EntityFrameworkCore;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Jobs;

/// <summary>Removes what has served its time: answered keys after two days, events three months after they were dealt with, sessions a month after
/// their holder was last seen, and who was at work on what.</summary>
internal sealed class Housekeeping(SecretariatDbContext db, Nudges nudges, TimeProvider clock)
{
    internal static readonly TimeSpan KeepKeys = TimeSpan.FromDays(2);
    internal static readonly TimeSpan KeepEvents = TimeSpan.FromDays(90);

    internal static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);

    public void Sweep() => nudges.All();

    public async Task Run(CancellationToken ct)
    {
        var (keys, events) = (clock.GetUtcNow() - KeepKeys, clock.GetUtcNow() - KeepEvents);
        await db.Set<AnsweredKey>().Where(k => k.At < keys).ExecuteDeleteAsync(ct);
        var seen = clock.GetUtcNow() - KeepSessions;
        await db.AccountSessions.Where(s => s.LastSeenAt < seen).ExecuteDeleteAsync(ct);
        var gone = clock.GetUtcNow() - Presence.Remembered;
        await db.Set<SeenAtWork>().Where(s => s.At < gone).ExecuteDeleteAsync(ct);
        await db.OutboxEvents.Where(e => e.ProcessedAt != null && e.ProcessedAt < events).ExecuteDeleteAsync(ct);
    }
}
