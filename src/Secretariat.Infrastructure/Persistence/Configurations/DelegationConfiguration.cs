using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Delegations;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegations)
    {
        delegations.ToTable("delegations", table => table.HasCheckConstraint("ck_delegations_seats", "seats_taken BETWEEN 0 AND quota"));
        delegations.HasKey(d => d.Id);
        delegations.Property(d => d.ParticipantName).HasMaxLength(300);
        delegations.Property(d => d.ParticipantInText).HasMaxLength(300);
        delegations.HasIndex(d => new { d.MeetingId, d.ParticipantId }).IsUnique().HasDatabaseName("ux_delegations_participant");
        delegations.HasIndex(d => d.InvitationId).HasDatabaseName("ix_delegations_invitation");
        delegations.OwnsMany(d => d.WaitingList, places =>
        {
            places.ToTable("delegation_waiting_places");
            places.WithOwner().HasForeignKey("delegation_id");
            places.Property(p => p.Number).ValueGeneratedNever();
            places.HasKey("delegation_id", nameof(WaitingPlace.Number), nameof(WaitingPlace.RegistrationId));
            places.HasIndex(p => p.RegistrationId).IsUnique().HasDatabaseName("ux_delegation_waiting_places_registration");
        });
        delegations.Navigation(d => d.WaitingList).HasField("_waitingList").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registrations)
    {
        registrations.ToTable("registrations", table => table.HasCheckConstraint("ck_registrations_status",
            $"status IN ({string.Join(", ", Enum.GetNames<RegistrationStatus>().Select(n => $"'{n}'"))})"));
        registrations.HasKey(r => r.Id);
        registrations.HasOne<Delegation>().WithMany().HasForeignKey(r => r.DelegationId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_registrations_delegation");
        registrations.Property(r => r.Honorific).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.Rank).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.GivenNames).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.FamilyName).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.NameInOwnScript).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.FunctionalTitle).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.Institution).HasMaxLength(DelegateDetails.MaxLength);
        registrations.Property(r => r.Email).HasMaxLength(320);
        registrations.Property(r => r.Language).HasMaxLength(20);
        registrations.Property(r => r.Role).HasConversion<string>().HasMaxLength(20);
        registrations.Property(r => r.Modality).HasConversion<string>().HasMaxLength(20);
        registrations.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        registrations.Property(r => r.NamedBy).HasMaxLength(300);
        registrations.Property(r => r.DecisionReason).HasMaxLength(2000);
        registrations.Property(r => r.ConsentNoticeVersion).HasMaxLength(40);
        registrations.Property(r => r.QrCode).HasMaxLength(64);
        registrations.Property(r => r.FoldedName).HasMaxLength(2 * DelegateDetails.MaxLength + 100);
        registrations.Property(r => r.Contributions).AsJson();
        registrations.AreFoundBy("given_names", "family_name", "name_in_own_script", "email");
        registrations.HasIndex(r => r.QrCode).IsUnique().HasDatabaseName("ux_registrations_qr_code");
        registrations.HasIndex(r => new { r.DelegationId, r.Position }).HasDatabaseName("ix_registrations_delegation");
        registrations.HasIndex(r => new { r.MeetingId, r.Status }).HasDatabaseName("ix_registrations_meeting");
        registrations.HasIndex(r => r.MeetingId).HasFilter("visa_letter_requested").HasDatabaseName("ix_registrations_visa_letters");
    }
}

internal sealed class PersonalLinkConfiguration : IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<PersonalLink> links)
    {
        links.ToTable("personal_links");
        links.HasKey(l => l.Id);
        links.Property(l => l.TokenHash).HasMaxLength(32);
        links.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
        links.Property(l => l.HolderName).HasMaxLength(300);
        links.Property(l => l.Email).HasMaxLength(320);
        links.HasIndex(l => l.TokenHash).IsUnique().HasDatabaseName("ux_personal_links_token");
        links.HasIndex(l => l.DelegationId).HasDatabaseName("ix_personal_links_delegation");
        links.HasIndex(l => l.RegistrationId).HasDatabaseName("ix_personal_links_registration");
        links.HasIndex(l => l.Email).HasDatabaseName("ix_personal_links_email");
    }
}

internal sealed class TravelDocumentConfiguration : IEntityTypeConfiguration<TravelDocument>
{
    public void Configure(EntityTypeBuilder<TravelDocument> documents)
    {
        documents.ToTable("travel_documents");
        documents.HasKey(d => d.Id);
        documents.Property(d => d.Sealed).HasColumnName("sealed");
        documents.HasIndex(d => d.KeepUntil).HasDatabaseName("ix_travel_documents_keep_until");
    }
}

internal sealed class BadgePhotoConfiguration : IEntityTypeConfiguration<BadgePhoto>
{
    public void Configure(EntityTypeBuilder<BadgePhoto> photos)
    {
        photos.ToTable("badge_photos");
        photos.HasKey(p => p.Id);
        photos.Property(p => p.Sealed).HasColumnName("sealed");
        photos.HasIndex(p => p.KeepUntil).HasDatabaseName("ix_badge_photos_keep_until");
    }
}
