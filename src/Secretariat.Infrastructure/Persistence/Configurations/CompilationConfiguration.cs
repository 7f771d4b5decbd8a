using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Infrastructure.Storage;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class CompilationConfiguration : IEntityTypeConfiguration<Compilation>, IEntityTypeConfiguration<CompiledFile>
{
    public void Configure(EntityTypeBuilder<Compilation> compilations)
    {
        compilations.ToTable("compilations", t => t.HasCheckConstraint("ck_compilations_bound", "(status = 'Bound') = (bound_at IS NOT NULL)"));
        compilations.HasKey(c => c.Id);
        compilations.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        compilations.Property(c => c.Language).HasMaxLength(35);
        compilations.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict);
        compilations.HasOne<Run>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Restrict);
        compilations.HasIndex(c => new { c.MeetingId, c.BegunAt }).HasDatabaseName("ix_compilations_meeting");
        compilations.HasIndex(c => c.KeptUntil).HasDatabaseName("ix_compilations_kept_until");
        compilations.OwnsMany(c => c.Papers, papers =>
        {
            papers.ToTable("compiled_papers");
            papers.WithOwner().HasForeignKey("CompilationId");
            papers.HasKey("CompilationId", nameof(CompiledPaper.Position));
            papers.Property(p => p.Position).ValueGeneratedNever();
            papers.HasOne<IssuedDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<CompiledFile> files)
    {
        files.ToTable("compilation_files");
        files.HasKey(f => new { f.CompilationId, f.File });
        files.Property(f => f.File).HasConversion<string>().HasMaxLength(20);
        files.HasOne<Compilation>().WithMany().HasForeignKey(f => f.CompilationId).OnDelete(DeleteBehavior.Cascade);
    }
}
