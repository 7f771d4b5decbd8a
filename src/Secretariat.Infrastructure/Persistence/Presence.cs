using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>When the holder of an account was last at work on a thing.</summary>
internal sealed class SeenAtWork
{
    public required Guid Thing { get; init; }

    public required AccountId AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <inheritdoc />
internal sealed class Presence(SecretariatDbContext db, TimeProvider clock) : IPresence
{
    /// <summary>A browser tells of itself every twenty seconds: whoever misses three has gone.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    public Task Note(Guid thing, AccountId account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO seen_at_work (thing, account_id, at) VALUES ({thing}, {account.Value}, {now})
            ON CONFLICT (thing, account_id) DO UPDATE SET at = excluded.at
            """, ct);
    }

    public async Task<IReadOnlyList<string>> Others(Guid thing, AccountId account, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Remembered;
        return await db.Set<SeenAtWork>().AsNoTracking().Where(s => s.Thing == thing && s.AccountId != account && s.At > since)
            .Join(db.Accounts, s => s.AccountId, a => a.Id, (_, a) => a.Name).Order().ToListAsync(ct);
    }
}
