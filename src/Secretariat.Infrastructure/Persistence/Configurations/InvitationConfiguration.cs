using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Invitations;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitations)
    {
        invitations.ToTable("invitations", table => table.HasCheckConstraint("ck_invitations_status",
            $"status IN ({string.Join(", ", Enum.GetNames<InvitationStatus>().Select(n => $"'{n}'"))})"));
        invitations.HasKey(i => i.Id);
        invitations.Property(i => i.ParticipantName).HasMaxLength(300);
        invitations.Property(i => i.ParticipantInText).HasMaxLength(300);
        invitations.Property(i => i.SortName).HasMaxLength(300);
        invitations.Property(i => i.Form).HasConversion<string>().HasMaxLength(20);
        invitations.Property(i => i.Channel).HasConversion<string>().HasMaxLength(20);
        invitations.Property(i => i.Status).HasConversion<string>().HasMaxLength(20);
        invitations.Property(i => i.Reference).HasMaxLength(60);
        invitations.Property(i => i.Carrier).HasMaxLength(100);
        invitations.Property(i => i.Waybill).HasMaxLength(100);
        invitations.Property(i => i.BounceReason).HasMaxLength(2000);
        invitations.Property(i => i.AnsweredBy).HasMaxLength(300);
        invitations.Property(i => i.AnswerRemark).HasMaxLength(2000);
        invitations.Property(i => i.WithdrawalReason).HasMaxLength(2000);
        invitations.AreFoundBy("participant_name", "reference");
        invitations.HasIndex(i => new { i.MeetingId, i.ParticipantId }).IsUnique()
            .HasFilter("status NOT IN ('Withdrawn', 'Superseded')").HasDatabaseName("ux_invitations_current");
        invitations.HasIndex(i => i.Reference).IsUnique().HasFilter("revision = 0").HasDatabaseName("ux_invitations_reference");
        invitations.HasIndex(i => i.DelegationId).HasDatabaseName("ix_invitations_delegation");
        invitations.HasIndex(i => new { i.MeetingId, i.SortName, i.Id }).HasDatabaseName("ix_invitations_list");
        invitations.OwnsOne(i => i.Signature, signature =>
        {
            signature.Property(s => s.Name).HasMaxLength(200).HasColumnName("signatory_name");
            signature.Property(s => s.Title).HasMaxLength(200).HasColumnName("signatory_title");
            signature.Property(s => s.ForName).HasMaxLength(200).HasColumnName("signed_for_name");
            signature.Property(s => s.ForTitle).HasMaxLength(200).HasColumnName("signed_for_title");
        });
        invitations.OwnsOne(i => i.CoSignature, signature =>
        {
            signature.Property(s => s.Name).HasMaxLength(200).HasColumnName("co_signatory_name");
            signature.Property(s => s.Title).HasMaxLength(200).HasColumnName("co_signatory_title");
            signature.Property(s => s.ForName).HasMaxLength(200).HasColumnName("co_signed_for_name");
            signature.Property(s => s.ForTitle).HasMaxLength(200).HasColumnName("co_signed_for_title");
        });
        invitations.OwnsOne(i => i.Addressee, addressee =>
        {
            addressee.Ignore(a => a.TakesNotesVerbales);
            addressee.Property(a => a.Kind).HasConversion<string>().HasMaxLength(40).HasColumnName("addressee_kind");
            addressee.Property(a => a.Honorific).HasMaxLength(60).HasColumnName("addressee_honorific");
            addressee.Property(a => a.Name).HasMaxLength(300).HasColumnName("addressee_name");
            addressee.Property(a => a.FunctionalTitle).HasMaxLength(300).HasColumnName("addressee_functional_title");
            addressee.Property(a => a.Institution).HasMaxLength(300).HasColumnName("addressee_institution");
            addressee.Property(a => a.AddressLines).HasMaxLength(600).HasColumnName("addressee_address_lines");
            addressee.Property(a => a.City).HasMaxLength(200).HasColumnName("addressee_city");
            addressee.Property(a => a.Salutation).HasMaxLength(200).HasColumnName("addressee_salutation");
            addressee.Property(a => a.Language).HasMaxLength(20).HasColumnName("addressee_language");
            addressee.Property(a => a.Email).HasMaxLength(320).HasColumnName("addressee_email");
            addressee.OwnsMany(a => a.Copies, copies =>
            {
                copies.ToTable("invitation_copies");
                copies.WithOwner().HasForeignKey("invitation_id");
                copies.Property<int>("id").ValueGeneratedOnAdd();
                copies.HasKey("id");
                copies.Property(c => c.Name).HasMaxLength(300);
                copies.Property(c => c.Email).HasMaxLength(320);
            });
            addressee.Navigation(a => a.Copies).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        invitations.Navigation(i => i.Addressee).IsRequired();
    }
}

internal sealed class LetterTextConfiguration : IEntityTypeConfiguration<LetterText>
{
    public void Configure(EntityTypeBuilder<LetterText> texts)
    {
        texts.ToTable("letter_texts");
        texts.HasKey(t => t.Id);
        texts.Property(t => t.Kind).HasConversion<string>().HasMaxLength(40);
        texts.Property(t => t.Language).HasMaxLength(20);
        texts.Ignore(t => t.Current);
        texts.HasIndex(t => new { t.Kind, t.Language }).IsUnique().HasDatabaseName("ux_letter_texts_kind_language");
        texts.OwnsMany(t => t.Versions, versions =>
        {
            versions.ToTable("letter_text_versions");
            versions.WithOwner().HasForeignKey("letter_text_id");
            versions.Property(v => v.Number).ValueGeneratedNever();
            versions.Property(v => v.Subject).HasMaxLength(LetterText.MaxSubject);
            versions.Property(v => v.Body).HasMaxLength(LetterText.MaxBody);
            versions.Property(v => v.SavedBy).HasMaxLength(200);
            versions.Property(v => v.Reason).HasMaxLength(LetterText.MaxReason);
            versions.HasKey("letter_text_id", nameof(LetterTextVersion.Number));
        });
    }
}
