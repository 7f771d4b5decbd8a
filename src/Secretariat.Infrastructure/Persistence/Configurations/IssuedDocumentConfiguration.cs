using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Documents;
using Secretariat.Infrastructure.Storage;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>, IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> documents)
    {
        documents.ToTable("issued_documents");
        documents.HasKey(d => d.Id);
        documents.Property(d => d.Kind).HasConversion<string>().HasMaxLength(40);
        documents.Property(d => d.Distribution).HasConversion<string>().HasMaxLength(20);
        documents.Property(d => d.Symbol).HasMaxLength(100);
        documents.Property(d => d.FileName).HasMaxLength(200);
        documents.Property(d => d.MediaType).HasMaxLength(100);
        documents.Property(d => d.Language).HasMaxLength(35);
        documents.Property(d => d.TemplateVersion).HasMaxLength(100);
        documents.Property(d => d.Sha256).HasMaxLength(64);
        documents.HasIndex(d => new { d.MeetingId, d.Id }).HasDatabaseName("ix_issued_documents_meeting");
    }

    public void Configure(EntityTypeBuilder<StoredContent> contents)
    {
        contents.ToTable("document_contents");
        contents.HasKey(c => c.DocumentId);
        contents.HasOne<IssuedDocument>().WithOne().HasForeignKey<StoredContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
