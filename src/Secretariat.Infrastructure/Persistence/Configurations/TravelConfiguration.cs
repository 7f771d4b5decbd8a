using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Travel;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class TravelConfiguration : IEntityTypeConfiguration<FundingDecision>, IEntityTypeConfiguration<VisaLetter>
{
    public void Configure(EntityTypeBuilder<FundingDecision> decisions)
    {
        decisions.ToTable("funding_decisions");
        decisions.HasKey(d => d.Id);
        decisions.HasOne<Registration>().WithMany().HasForeignKey(d => d.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        decisions.HasOne<IssuedDocument>().WithMany().HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Restrict);
        decisions.HasIndex(d => new { d.RegistrationId, d.SupersededAt }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_funding_decisions_current");
        decisions.HasIndex(d => d.MeetingId).HasDatabaseName("ix_funding_decisions_meeting");
        decisions.Property(d => d.Reference).HasMaxLength(40);
        decisions.Property(d => d.Terms).HasColumnType("jsonb").HasConversion(
            t => JsonSerializer.Serialize(t, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<FundingTerms>(json, JsonSerializerOptions.Default)!);
    }

    public void Configure(EntityTypeBuilder<VisaLetter> letters)
    {
        letters.ToTable("visa_letters");
        letters.HasKey(l => l.Id);
        letters.HasOne<Registration>().WithMany().HasForeignKey(l => l.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        letters.HasIndex(l => new { l.RegistrationId, l.SupersededAt }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_visa_letters_current");
        letters.HasIndex(l => l.Code).IsUnique().HasDatabaseName("ux_visa_letters_code");
        letters.Property(l => l.Reference).HasMaxLength(40);
        letters.Property(l => l.Sha256).HasMaxLength(64);
        letters.Property(l => l.Code).HasConversion(c => c.Text, text => VerificationCode.Read(text)).HasMaxLength(VerificationCode.Length);
    }
}
