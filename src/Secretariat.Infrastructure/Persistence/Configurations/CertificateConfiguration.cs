using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificates)
    {
        certificates.ToTable("certificates", t =>
        {
            t.HasCheckConstraint("ck_certificates_status", Check.OneOf<CertificateStatus>("status"));
            t.HasCheckConstraint("ck_certificates_kind", Check.OneOf<CertificateKind>("kind"));
            t.HasCheckConstraint("ck_certificates_current", "(status = 'Issued') = (current_for IS NOT NULL) AND (status = 'Issued') = (ended_at IS NULL)");
        });
        certificates.HasKey(c => c.Id);
        certificates.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_certificates_meeting");
        certificates.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_certificates_registration");
        certificates.HasIndex(c => new { c.CurrentFor, c.Kind }).IsUnique().HasDatabaseName("ux_certificates_current");
        certificates.HasIndex(c => c.Serial).IsUnique().HasDatabaseName("ux_certificates_serial");
        certificates.HasIndex(c => c.Code).IsUnique().HasDatabaseName("ux_certificates_code");
        certificates.HasIndex(c => new { c.MeetingId, c.RegistrationId }).HasDatabaseName("ix_certificates_meeting");
        certificates.HasIndex(c => c.DocumentId).HasFilter("status = 'Revoked'").HasDatabaseName("ix_certificates_revoked");
        certificates.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        certificates.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        certificates.Property(c => c.Serial).HasConversion(s => s.Text, text => CertificateSerial.Read(text)).HasMaxLength(40);
        certificates.Property(c => c.Code).HasConversion(c => c.Text, text => VerificationCode.Read(text)).HasMaxLength(VerificationCode.Length);
        certificates.Property(c => c.EndedBecause).HasMaxLength(2000);
        certificates.Property(c => c.Content).HasColumnType("jsonb")
            .HasConversion(c => JsonSerializer.Serialize(c, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<CertificateContent>(json, JsonSerializerOptions.Default)!);
        certificates.OwnsOne(c => c.RequestedCorrection, correction => correction.Property(c => c.PrintedName).HasMaxLength(600));
    }
}
