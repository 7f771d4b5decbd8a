using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Audit;
using Secretariat.Infrastructure.Mail;
using Secretariat.Infrastructure.Outbox;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>
/// Everything that is written with a change, in the one order that keeps it whole: rows and events, mails owed, and last, at the commit, the audit.
/// </summary>
internal sealed class Saving(
    SecretariatDbContext db,
    ICurrentUser user,
    TimeProvider clock,
    Mailbox mailbox,
    AuditTrail trail,
    IServiceProviderIsService services)
{
    /// <summary>Writes what the context holds.</summary>
    internal async Task Save(string act, string? reason, bool always, CancellationToken ct)
    {
        WriteEvents();
        var changes = trail.Changes();
        await db.SaveChangesAsync(ct);
        changes.AddRange(await mailbox.Write(ct));
        if (always || changes.Count > 0) trail.Note(act, reason, user.Actor, changes);
    }

    /// <summary>Adds the audit entries; the last thing before the commit, because the chain is one for everybody.</summary>
    internal Task Seal(CancellationToken ct) => trail.Append(clock.GetUtcNow(), ct);

    /// <summary>Forgets what was refused, so that nothing of it is saved with the next act of the same scope.</summary>
    internal void Discard()
    {
        db.ChangeTracker.Clear();
        mailbox.Discard();
        trail.Discard();
    }

    /// <summary>Events that nobody reacts to are kept as dealt with.</summary>
    private void WriteEvents()
    {
        var now = clock.GetUtcNow();
        foreach (var root in db.ChangeTracker.Entries<IAggregateRoot>().ToList())
            foreach (var happened in root.Entity.TakeEvents())
            {
                var at = happened is ITakesEffect later && later.TakesEffectAt > now ? later.TakesEffectAt.ToUniversalTime() : now;
                db.OutboxEvents.Add(new OutboxEvent
                {
                    Id = Guid.CreateVersion7(),
                    Stream = StreamOf(root.Metadata, root.Properties.First(p => p.Metadata.IsPrimaryKey()).CurrentValue!),
                    Name = EventNames.Of(happened),
                    Payload = EventNames.Write(happened),
                    OccurredAt = at,
                    NextAttemptAt = at,
                    CausedBy = Cause.Of(user.Actor),
                    ProcessedAt = services.IsService(typeof(IReactTo<>).MakeGenericType(happened.GetType())) ? null : now,
                });
            }
    }

    private static string StreamOf(IEntityType root, object id) =>
        $"{root.ClrType.Name}/{root.FindPrimaryKey()!.Properties[0].GetTypeMapping().Converter?.ConvertToProvider(id) ?? id}";
}
