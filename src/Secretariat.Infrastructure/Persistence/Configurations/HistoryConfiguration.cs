using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.History;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class HistoricRecordConfiguration : IEntityTypeConfiguration<HistoricRecord>
{
    public void Configure(EntityTypeBuilder<HistoricRecord> records)
    {
        records.ToTable("historic_records");
        records.HasKey(r => r.Id);
        records.Property(r => r.Table).HasMaxLength(60);
        records.Property(r => r.Key).HasMaxLength(200);
        records.Property(r => r.Values).HasColumnType("jsonb");
        records.Property(r => r.SourceKind).HasConversion<string>().HasMaxLength(20);
        records.HasIndex(r => new { r.Table, r.Key }).IsUnique().HasDatabaseName("ux_historic_records_key");
    }
}

internal sealed class CountClaimConfiguration : IEntityTypeConfiguration<CountClaim>
{
    public void Configure(EntityTypeBuilder<CountClaim> claims)
    {
        claims.ToTable("count_claims");
        claims.HasKey(c => c.Id);
        claims.Property(c => c.Key).HasMaxLength(40);
        claims.Property(c => c.Qualifier).HasConversion<string>().HasMaxLength(20);
        claims.Property(c => c.SourceKind).HasConversion<string>().HasMaxLength(20);
        claims.HasIndex(c => c.Key).IsUnique().HasDatabaseName("ux_count_claims_key");
    }
}

internal sealed class DiscrepancyConfiguration : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> discrepancies)
    {
        discrepancies.ToTable("discrepancies");
        discrepancies.HasKey(d => d.Id);
        discrepancies.Property(d => d.Key).HasMaxLength(40);
        discrepancies.HasIndex(d => d.Key).IsUnique().HasDatabaseName("ux_discrepancies_key");
    }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> sources)
    {
        sources.ToTable("sources");
        sources.HasKey(s => s.Id);
        sources.Property(s => s.Key).HasMaxLength(40);
        sources.Property(s => s.Kind).HasMaxLength(40);
        sources.HasIndex(s => s.Key).IsUnique().HasDatabaseName("ux_sources_key");
    }
}

internal sealed class HistoricMeetingConfiguration : IEntityTypeConfiguration<HistoricMeeting>
{
    public void Configure(EntityTypeBuilder<HistoricMeeting> meetings)
    {
        meetings.ToTable("historic_meetings");
        meetings.HasKey(m => m.Id);
        meetings.Property(m => m.Key).HasMaxLength(40);
        meetings.Property(m => m.BodyCode).HasMaxLength(20);
        meetings.Property(m => m.Confidence).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.SourceKind).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.Sources).AsJson();
        meetings.HasIndex(m => m.Key).IsUnique().HasDatabaseName("ux_historic_meetings_key");
        meetings.HasIndex(m => new { m.BodyId, m.HeldOn }).HasDatabaseName("ix_historic_meetings_body");
    }
}
