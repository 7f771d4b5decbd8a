using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meetings)
    {
        meetings.ToTable("meetings", t =>
        {
            t.HasCheckConstraint("ck_meetings_status", Check.OneOf<MeetingStatus>("status"));
            t.HasCheckConstraint("ck_meetings_days", "schedule_first_day <= schedule_last_day AND schedule_opens_at < schedule_closes_at");
        });
        meetings.HasKey(m => m.Id);
        meetings.Property(m => m.BodyShortName).HasMaxLength(20);
        meetings.Property(m => m.Title).HasMaxLength(300);
        meetings.Property(m => m.RemoteAddress).HasMaxLength(500);
        meetings.Property(m => m.StatusReason).HasMaxLength(2000);
        meetings.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.PostponedFrom).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.Modality).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.AttributionRule).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.Origin).HasConversion<string>().HasMaxLength(20);
        meetings.Property(m => m.PaperSymbol).HasMaxLength(60).HasConversion(s => s!.ToString(), text => MeetingSymbol.Read(text));
        meetings.HasIndex(m => m.PaperSymbol).IsUnique().HasDatabaseName("ux_meetings_paper_symbol");
        meetings.PrimitiveCollection(m => m.Languages);
        meetings.ComplexProperty(m => m.Schedule, schedule =>
        {
            schedule.Property(s => s.FirstDay).HasColumnName("schedule_first_day");
            schedule.Property(s => s.LastDay).HasColumnName("schedule_last_day");
            schedule.Property(s => s.TimeZoneId).HasMaxLength(60);
            schedule.Property(s => s.OpensAt).HasColumnName("schedule_opens_at");
            schedule.Property(s => s.ClosesAt).HasColumnName("schedule_closes_at");
        });
        meetings.OwnsOne(m => m.Venue, venue =>
        {
            venue.Property(v => v.Name).HasMaxLength(300);
            venue.Property(v => v.Address).HasMaxLength(500);
            venue.Property(v => v.City).HasMaxLength(100);
            venue.Property(v => v.CountryCode).HasMaxLength(4);
        });
        meetings.OwnsMany(m => m.Ordinals, ordinals =>
        {
            ordinals.ToTable("meeting_ordinals", t => t.HasCheckConstraint("ck_meeting_ordinals_positive", "ordinal > 0"));
            ordinals.WithOwner().HasForeignKey("meeting_id");
            ordinals.HasKey("meeting_id", nameof(MeetingOrdinal.SeriesId));
            ordinals.HasIndex(o => new { o.SeriesId, o.Ordinal }).IsUnique().HasDatabaseName("ux_meeting_ordinals_number");
            ordinals.Property(o => o.Name).HasMaxLength(200);
            ordinals.Property(o => o.ShortName).HasMaxLength(20);
        });
        meetings.OwnsMany(m => m.Convenors, convenors =>
        {
            convenors.ToTable("meeting_convenors");
            convenors.WithOwner().HasForeignKey("meeting_id");
            convenors.HasKey("meeting_id", nameof(MeetingConvenor.Position));
            convenors.Property(c => c.Position).ValueGeneratedNever();
            convenors.Property(c => c.Name).HasMaxLength(300);
        });
        meetings.OwnsMany(m => m.Quotas, quotas =>
        {
            quotas.ToTable("meeting_quotas", t => t.HasCheckConstraint("ck_meeting_quotas_seats", "seats >= 0"));
            quotas.WithOwner().HasForeignKey("meeting_id");
            quotas.HasKey("meeting_id", nameof(DelegationQuota.Kind));
            quotas.Property(q => q.Kind).HasConversion<string>().HasMaxLength(20);
        });
        meetings.OwnsMany(m => m.Deadlines, deadlines =>
        {
            deadlines.ToTable("meeting_deadlines");
            deadlines.WithOwner().HasForeignKey("meeting_id");
            deadlines.HasKey("meeting_id", nameof(MeetingDeadline.Kind));
            deadlines.Property(d => d.Kind).HasConversion<string>().HasMaxLength(40);
        });
        meetings.OwnsMany(m => m.Sessions, sessions =>
        {
            sessions.ToTable("meeting_sessions", t => t.HasCheckConstraint("ck_meeting_sessions_times", "starts < ends"));
            sessions.WithOwner().HasForeignKey("meeting_id");
            sessions.HasKey(s => s.Id);
            sessions.Property(s => s.Id).ValueGeneratedNever();
            sessions.Property(s => s.Half).HasConversion<string>().HasMaxLength(20);
        });
        meetings.OwnsMany(m => m.Overrides, overrides =>
        {
            overrides.ToTable("meeting_overrides", t => t.HasCheckConstraint("ck_meeting_overrides_obstacle", Check.OneOf<MeetingObstacle>("obstacle")));
            overrides.WithOwner().HasForeignKey("meeting_id");
            overrides.HasKey("meeting_id", nameof(MeetingOverride.Obstacle));
            overrides.Property(o => o.Obstacle).HasConversion<string>().HasMaxLength(20);
            overrides.Property(o => o.Reason).HasMaxLength(MeetingOverride.MaxReason);
            overrides.Property(o => o.By).HasMaxLength(300);
        });
        meetings.HasIndex(m => new { m.BodyId, m.Status }).HasDatabaseName("ix_meetings_body");
    }
}
