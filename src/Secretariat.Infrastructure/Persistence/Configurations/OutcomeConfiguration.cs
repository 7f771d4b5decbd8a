using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class OutcomeConfiguration
    : IEntityTypeConfiguration<Conclusions>, IEntityTypeConfiguration<Outcome>, IEntityTypeConfiguration<WrittenPaper>,
        IEntityTypeConfiguration<SilenceProcedure>
{
    public void Configure(EntityTypeBuilder<Conclusions> conclusions)
    {
        conclusions.ToTable("conclusions", t => t.HasCheckConstraint("ck_conclusions_status", Check.OneOf<ConclusionsStatus>("status")));
        conclusions.HasKey(c => c.Id);
        conclusions.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict);
        conclusions.HasIndex(c => c.MeetingId).IsUnique().HasDatabaseName("ux_conclusions_meeting");
        conclusions.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        conclusions.Property(c => c.Power).HasConversion<string>().HasMaxLength(20);
        conclusions.Property(c => c.ContentHash).HasMaxLength(64);
        conclusions.Property(c => c.AdoptedUnder).HasMaxLength(1000);
        conclusions.Ignore(c => c.InOrder);
        conclusions.Ignore(c => c.OpenReturn);
        conclusions.OwnsMany(c => c.Returns, returns =>
        {
            returns.ToTable("conclusion_returns");
            returns.WithOwner().HasForeignKey("conclusions_id");
            returns.HasKey("conclusions_id", nameof(ConclusionsReturn.Number));
            returns.Property(r => r.Number).ValueGeneratedNever();
            returns.Property(r => r.Comment).HasMaxLength(4000);
            returns.Property(r => r.ContentHash).HasMaxLength(64);
        });
        conclusions.OwnsMany(c => c.Entries, entries =>
        {
            entries.ToTable("conclusion_entries", t => t.HasCheckConstraint("ck_conclusion_entries_kind", Check.OneOf<OutcomeKind>("kind")));
            entries.WithOwner().HasForeignKey("conclusions_id");
            entries.HasKey(e => e.Id);
            entries.Property(e => e.Id).ValueGeneratedNever();
            entries.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
            entries.Property(e => e.Texts).AsJson();
            entries.Property(e => e.Addressees).AsJson();
        });
        conclusions.OwnsMany(c => c.Editions, editions =>
        {
            editions.ToTable("conclusion_editions");
            editions.WithOwner().HasForeignKey("conclusions_id");
            editions.HasKey("conclusions_id", nameof(ConclusionsEdition.Number));
            editions.Property(e => e.Number).ValueGeneratedNever();
            editions.Property(e => e.Stage).HasConversion<string>().HasMaxLength(20);
            editions.Property(e => e.Symbol).HasMaxLength(80);
            editions.Property(e => e.ContentHash).HasMaxLength(64);
        });
    }

    public void Configure(EntityTypeBuilder<Outcome> outcomes)
    {
        outcomes.ToTable("outcomes", t =>
        {
            t.HasCheckConstraint("ck_outcomes_kind", Check.OneOf<OutcomeKind>("kind"));
            t.HasCheckConstraint("ck_outcomes_status", Check.OneOf<ImplementationStatus>("status"));
        });
        outcomes.HasKey(o => o.Id);
        outcomes.HasOne<Meeting>().WithMany().HasForeignKey(o => o.MeetingId).OnDelete(DeleteBehavior.Restrict);
        outcomes.HasOne<Body>().WithMany().HasForeignKey(o => o.BodyId).OnDelete(DeleteBehavior.Restrict);
        outcomes.HasIndex(o => o.Symbol).IsUnique().HasDatabaseName("ux_outcomes_symbol");
        outcomes.HasIndex(o => new { o.MeetingId, o.Kind, o.Number }).IsUnique().HasDatabaseName("ux_outcomes_number");
        outcomes.HasIndex(o => new { o.BodyId, o.Status }).HasDatabaseName("ix_outcomes_body");
        outcomes.Property(o => o.Symbol).HasMaxLength(80);
        outcomes.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
        outcomes.Property(o => o.Status).HasConversion<string>().HasMaxLength(30);
        outcomes.Property(o => o.Texts).AsJson();
        outcomes.Property(o => o.Addressees).AsJson();
        outcomes.OwnsMany(o => o.Progress, progress =>
        {
            progress.ToTable("outcome_progress");
            progress.WithOwner().HasForeignKey("outcome_id");
            progress.HasKey("outcome_id", nameof(OutcomeProgress.Number));
            progress.Property(p => p.Number).ValueGeneratedNever();
            progress.Property(p => p.Status).HasConversion<string>().HasMaxLength(30);
            progress.Property(p => p.Evidence).HasMaxLength(4000);
            progress.Property(p => p.ReportedBy).HasMaxLength(1500);
        });
    }

    public void Configure(EntityTypeBuilder<SilenceProcedure> procedures)
    {
        procedures.ToTable("silence_procedures", t => t.HasCheckConstraint("ck_silence_procedures_status", Check.OneOf<SilenceStatus>("status")));
        procedures.HasKey(p => p.Id);
        procedures.HasOne<Conclusions>().WithMany().HasForeignKey(p => p.ConclusionsId).OnDelete(DeleteBehavior.Restrict);
        procedures.HasIndex(p => p.ConclusionsId).IsUnique().HasFilter("status IN ('Prepared', 'Open')").HasDatabaseName("ux_silence_procedures_live");
        procedures.HasIndex(p => new { p.MeetingId, p.Number }).IsUnique().HasDatabaseName("ux_silence_procedures_number");
        procedures.HasIndex(p => p.ExpiresAt).HasFilter("status = 'Open'").HasDatabaseName("ix_silence_procedures_open");
        procedures.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
        procedures.Property(p => p.ContentHash).HasMaxLength(64);
        procedures.OwnsMany(p => p.Objections, objections =>
        {
            objections.ToTable("silence_objections");
            objections.WithOwner().HasForeignKey("silence_procedure_id");
            objections.HasKey("silence_procedure_id", nameof(SilenceObjection.Number));
            objections.Property(o => o.Number).ValueGeneratedNever();
            objections.Property(o => o.Channel).HasConversion<string>().HasMaxLength(20);
            objections.Property(o => o.StatedBy).HasMaxLength(300);
            objections.Property(o => o.Statement).HasMaxLength(8000);
        });
    }

    public void Configure(EntityTypeBuilder<WrittenPaper> papers)
    {
        papers.ToTable("written_papers", t =>
        {
            t.HasCheckConstraint("ck_written_papers_kind", Check.OneOf<WrittenPaperKind>("kind"));
            t.HasCheckConstraint("ck_written_papers_status", Check.OneOf<WrittenPaperStatus>("status"));
        });
        papers.HasKey(p => p.Id);
        papers.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Restrict);
        papers.HasIndex(p => new { p.MeetingId, p.Kind }).IsUnique().HasDatabaseName("ux_written_papers_meeting");
        papers.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        papers.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
        papers.Property(p => p.Symbol).HasMaxLength(80);
        papers.Property(p => p.Sections).AsJson();
    }
}
