using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secretariat.Infrastructure.Outbox;

/// <summary>An event that was saved with what caused it, waiting for its reactions.</summary>
internal sealed class OutboxEvent
{
    public required Guid Id { get; init; }

    /// <summary>A stable short name, never a CLR name; see <see cref="EventNames"/>.</summary>
    public required string Name { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Who caused it, so that what follows can be traced to them.</summary>
    public required string CausedBy { get; init; }

    public DateTimeOffset? ProcessedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}

internal sealed class OutboxEventConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> outbox)
    {
        outbox.ToTable("outbox_events");
        outbox.HasKey(e => e.Id);
        outbox.Property(e => e.Name).HasMaxLength(100);
        outbox.Property(e => e.Payload).HasColumnType("jsonb");
        outbox.HasIndex(e => e.NextAttemptAt).HasFilter("processed_at IS NULL").HasDatabaseName("ix_outbox_events_waiting");
    }
}
