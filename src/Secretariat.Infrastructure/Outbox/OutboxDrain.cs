using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Outbox;

/// <summary>
/// Takes the events of an aggregate one after the other and writes what follows from each in the transaction that marks it as dealt with:
/// both or neither, whatever is killed when.
/// </summary>
internal sealed partial class OutboxDrain(IServiceScopeFactory scopes, TimeProvider clock, Nudges nudges, ILogger<OutboxDrain> log) : IPump
{
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, IDomainEvent, DateTimeOffset, CancellationToken, Task>> Reactors = new();

    public async Task<bool> Step(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var saving = scope.ServiceProvider.GetRequiredService<Saving>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Claim(db, ct) is not { } claimed) return false;

        try
        {
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(claimed.CausedBy));
            var happened = EventNames.Read(claimed.Name, claimed.Payload);
            await Reactors.GetOrAdd(happened.GetType(), ReactorOf)(scope.ServiceProvider, happened, claimed.OccurredAt, ct);
            claimed.ProcessedAt = clock.GetUtcNow();
            await saving.Save($"When{claimed.Name}", null, always: false, ct);
            await saving.Seal(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !Outage.Is(e))
        {
            await transaction.RollbackAsync(ct);
            await Defer(claimed, e, ct);
        }

        nudges.All();
        return true;
    }

    /// <summary>The oldest event that is due and whose aggregate has no older one waiting, except for what holds from a later day only.</summary>
    private async Task<OutboxEvent?> Claim(SecretariatDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claimed = await db.OutboxEvents.FromSql($"""
            SELECT e.* FROM outbox_events AS e
            WHERE e.processed_at IS NULL AND e.parked_at IS NULL AND e.next_attempt_at <= {now}
              AND NOT EXISTS (
                SELECT FROM outbox_events AS b
                WHERE b.stream = e.stream AND b.position < e.position AND b.occurred_at <= {now}
                  AND b.processed_at IS NULL AND b.parked_at IS NULL)
            ORDER BY e.position LIMIT 1 FOR UPDATE OF e SKIP LOCKED
            """).ToListAsync(ct);
        return claimed.SingleOrDefault();
    }

    private async Task Defer(OutboxEvent failed, Exception reason, CancellationToken ct)
    {
        Failed(failed.Name, failed.Id, failed.Attempts + 1, reason);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var (attempts, now, why) = (failed.Attempts + 1, clock.GetUtcNow(), $"{reason.GetType().Name}: {reason.Message}");
        DateTimeOffset? parked = attempts < OutboxEvent.MostAttempts ? null : now;
        await db.OutboxEvents.Where(e => e.Id == failed.Id && e.ProcessedAt == null).ExecuteUpdateAsync(e => e
            .SetProperty(x => x.Attempts, attempts)
            .SetProperty(x => x.NextAttemptAt, now + BackOff.After(attempts))
            .SetProperty(x => x.ParkedAt, parked)
            .SetProperty(x => x.LastError, why), ct);
    }

    private static Func<IServiceProvider, IDomainEvent, DateTimeOffset, CancellationToken, Task> ReactorOf(Type happened) =>
        typeof(OutboxDrain).GetMethod(nameof(ReactAll), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(happened)
            .CreateDelegate<Func<IServiceProvider, IDomainEvent, DateTimeOffset, CancellationToken, Task>>();

    private static async Task ReactAll<TEvent>(IServiceProvider services, IDomainEvent happened, DateTimeOffset at, CancellationToken ct)
        where TEvent : IDomainEvent
    {
        foreach (var reaction in services.GetServices<IReactTo<TEvent>>()) await reaction.React((TEvent)happened, at, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Name} {Id} failed at attempt {Attempt}")]
    private partial void Failed(string name, Guid id, int attempt, Exception reason);
}
