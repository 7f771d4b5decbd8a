using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Documents;
using Secretariat.Infrastructure.Storage;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class IssuedDocumentConfiguration
    : IEntityTypeConfiguration<IssuedDocument>, IEntityTypeConfiguration<StoredContent>, IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> documents)
    {
        documents.ToTable("issued_documents");
        documents.HasKey(d => d.Id);
        documents.Property(d => d.Kind).HasConversion<string>().HasMaxLength(40);
        documents.Property(d => d.Distribution).HasConversion<string>().HasMaxLength(20);
        documents.Property(d => d.Symbol).HasMaxLength(100);
        documents.Property(d => d.FileName).HasMaxLength(200);
        documents.AreFoundBy("title", "symbol");
        documents.Property(d => d.MediaType).HasMaxLength(100);
        documents.Property(d => d.Language).HasMaxLength(35);
        documents.Property(d => d.TemplateVersion).HasMaxLength(100);
        documents.Property(d => d.Sha256).HasMaxLength(64);
        documents.PrimitiveCollection(d => d.Warnings);
        documents.HasIndex(d => new { d.MeetingId, d.Id }).HasDatabaseName("ix_issued_documents_meeting");
        documents.HasIndex(d => new { d.Symbol, d.Language }).IsUnique()
            .HasFilter(
                "kind IN ('Agenda', 'AnnotatedAgenda', 'AdoptedAgenda', 'ListOfParticipants', 'Conclusions', 'LogisticsNote', 'MeetingReport', 'SilenceNote')")
            .HasDatabaseName("ux_issued_documents_language");
        documents.HasOne<SigningKey>().WithMany().HasForeignKey(d => d.SignedWith).OnDelete(DeleteBehavior.Restrict);
        documents.ToTable(t => t.HasCheckConstraint("ck_issued_documents_signature", "(signed_with IS NULL) = (signed_at IS NULL)"));
    }

    public void Configure(EntityTypeBuilder<SigningKey> keys)
    {
        keys.ToTable("signing_keys");
        keys.HasKey(k => k.Id);
        keys.Property(k => k.Fingerprint).HasMaxLength(64);
        keys.Property(k => k.SerialNumber).HasMaxLength(64);
        keys.HasIndex(k => k.Fingerprint).IsUnique().HasDatabaseName("ux_signing_keys_fingerprint");
        keys.Ignore(k => k.Details);
    }

    public void Configure(EntityTypeBuilder<StoredContent> contents)
    {
        contents.ToTable("document_contents");
        contents.HasKey(c => c.DocumentId);
        contents.HasOne<IssuedDocument>().WithOne().HasForeignKey<StoredContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
