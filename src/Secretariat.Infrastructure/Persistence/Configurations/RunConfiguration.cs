using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Runs;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class RunConfiguration : IEntityTypeConfiguration<Run>, IEntityTypeConfiguration<RunStep>
{
    public void Configure(EntityTypeBuilder<Run> runs)
    {
        runs.ToTable("runs", table => table.HasCheckConstraint("ck_runs_status", "status IN ('Running', 'Paused', 'Finished')"));
        runs.HasKey(r => r.Id);
        runs.Property(r => r.Kind).HasConversion<string>().HasMaxLength(40);
        runs.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        runs.HasIndex(r => r.MeetingId).HasDatabaseName("ix_runs_meeting");
        runs.HasIndex(r => r.Status).HasFilter("status <> 'Finished'").HasDatabaseName("ix_runs_open");
    }

    public void Configure(EntityTypeBuilder<RunStep> steps)
    {
        steps.ToTable("run_steps", table => table.HasCheckConstraint("ck_run_steps_status", "status IN ('Pending', 'Done', 'Failed', 'Skipped')"));
        steps.HasKey(s => s.Id);
        steps.HasOne<Run>().WithMany().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Cascade);
        steps.Property(s => s.Kind).HasConversion<string>().HasMaxLength(40);
        steps.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
        steps.Property(s => s.Key).HasMaxLength(RunStep.KeyLength);
        steps.Property(s => s.Command).HasMaxLength(100);
        steps.Property(s => s.Content).HasColumnType("jsonb");
        steps.HasIndex(s => new { s.RunId, s.Key }).IsUnique().HasDatabaseName("ux_run_steps_key");
        steps.HasIndex(s => new { s.Kind, s.MeetingId, s.Key }).IsUnique().AreNullsDistinct(false)
            .HasFilter("status IN ('Pending', 'Done')").HasDatabaseName("ux_run_steps_effect");
        steps.HasIndex(s => new { s.RunId, s.Position }).HasDatabaseName("ix_run_steps_position");
        steps.HasIndex(s => new { s.NextAttemptAt, s.Position }).HasFilter("status = 'Pending'").HasDatabaseName("ix_run_steps_pending");
    }
}
