using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class AttendanceRegisterConfiguration : IEntityTypeConfiguration<AttendanceRegister>
{
    public void Configure(EntityTypeBuilder<AttendanceRegister> registers)
    {
        registers.ToTable("attendance_registers");
        registers.HasKey(r => r.Id);
        registers.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_attendance_registers_meeting");
        registers.HasIndex(r => r.MeetingId).IsUnique().HasDatabaseName("ux_attendance_registers_meeting");
        registers.OwnsMany(r => r.Days, days =>
        {
            days.ToTable("attendance_days", t => t.HasCheckConstraint("ck_attendance_days_status", Check.OneOf<AttendanceDayStatus>("status")));
            days.WithOwner().HasForeignKey("register_id");
            days.HasKey("register_id", nameof(AttendanceDay.Day));
            days.Property(d => d.Status).HasConversion<string>().HasMaxLength(20);
            days.Property(d => d.AttestedBy).HasMaxLength(200);
        });
        registers.Navigation(r => r.Days).HasField("_days").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AttendanceEventConfiguration : IEntityTypeConfiguration<AttendanceEvent>
{
    public void Configure(EntityTypeBuilder<AttendanceEvent> events)
    {
        events.ToTable("attendance_events", t =>
        {
            t.HasCheckConstraint("ck_attendance_events_kind", Check.OneOf<AttendanceEventKind>("kind"));
            t.HasCheckConstraint("ck_attendance_events_correction", "(kind = 'Correction') = (establishes IS NOT NULL AND evidence IS NOT NULL)");
        });
        events.HasKey(e => e.Id);
        events.HasOne<AttendanceRegister>().WithMany().HasForeignKey(e => e.RegisterId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_attendance_events_register");
        events.HasOne<Registration>().WithMany().HasForeignKey(e => e.RegistrationId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_attendance_events_registration");
        events.HasIndex(e => new { e.RegisterId, e.ClientEventId }).IsUnique().HasDatabaseName("ux_attendance_events_client");
        events.HasIndex(e => new { e.MeetingId, e.RegistrationId }).HasDatabaseName("ix_attendance_events_meeting");
        events.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        events.Property(e => e.Establishes).HasConversion<string>().HasMaxLength(20);
        events.Property(e => e.Method).HasConversion<string>().HasMaxLength(20);
        events.Property(e => e.By).HasMaxLength(200);
        events.Property(e => e.Reason).HasMaxLength(2000);
        events.Property(e => e.Evidence).HasMaxLength(2000);
    }
}
