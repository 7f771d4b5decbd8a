using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secretariat.Infrastructure.Outbox;

/// <summary>An event that was saved with what caused it, waiting for its reactions.</summary>
internal sealed class OutboxEvent
{
    /// <summary>After so many fruitless attempts an event is parked and shown to the secretariat.</summary>
    public const int MostAttempts = 8;

    public required Guid Id { get; init; }

    /// <summary>Its place in the order of events.</summary>
    public long Position { get; private init; }

    /// <summary>The aggregate it happened to: its events are dealt with one after the other.</summary>
    public required string Stream { get; init; }

    /// <summary>A stable short name, never a CLR name; see <see cref="EventNames"/>.</summary>
    public required string Name { get; init; }

    public required string Payload { get; init; }

    /// <summary>When it happened, or from when it holds: it waits until then and holds nobody back.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Who caused it, so that what follows can be traced to them.</summary>
    public required string CausedBy { get; init; }

    public DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>When it was given up; it no longer holds back what followed it.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}

internal sealed class OutboxEventConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    private const string Waiting = "processed_at IS NULL AND parked_at IS NULL";

    public void Configure(EntityTypeBuilder<OutboxEvent> outbox)
    {
        outbox.ToTable("outbox_events");
        outbox.HasKey(e => e.Id);
        outbox.Property(e => e.Position).UseIdentityAlwaysColumn();
        outbox.Property(e => e.Name).HasMaxLength(100);
        outbox.Property(e => e.Stream).HasMaxLength(100);
        outbox.Property(e => e.Payload).HasColumnType("jsonb");
        outbox.HasIndex(e => e.Position).HasFilter(Waiting).HasDatabaseName("ix_outbox_events_waiting");
        outbox.HasIndex(e => new { e.Stream, e.Position }).HasFilter(Waiting).HasDatabaseName("ix_outbox_events_stream");
        outbox.HasIndex(e => e.ParkedAt).HasFilter("parked_at IS NOT NULL").HasDatabaseName("ix_outbox_events_parked");
    }
}
