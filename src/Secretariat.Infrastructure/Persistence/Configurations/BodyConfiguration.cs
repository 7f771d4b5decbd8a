using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> bodies)
    {
        bodies.ToTable("bodies", t =>
        {
            t.HasCheckConstraint("ck_bodies_level", Check.OneOf<BodyLevel>("level"));
            t.HasCheckConstraint("ck_bodies_kind", Check.OneOf<BodyKind>("kind"));
        });
        bodies.HasKey(b => b.Id);
        bodies.Property(b => b.Code).HasMaxLength(Body.MaxCodeLength);
        bodies.Property(b => b.Name).HasMaxLength(Body.MaxNameLength);
        bodies.Property(b => b.ShortName).HasMaxLength(Body.MaxCodeLength);
        bodies.Property(b => b.Kind).HasConversion<string>().HasMaxLength(40);
        bodies.Property(b => b.Level).HasConversion<string>().HasMaxLength(20);
        bodies.Property(b => b.Powers).AsJson();
        bodies.ComplexProperty(b => b.Cadence);
        bodies.ComplexProperty(b => b.MembershipRule, rule => rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(40));
        bodies.Property(b => b.ApprovalPolicy).HasConversion<string>().HasMaxLength(20);
        bodies.ComplexProperty(b => b.AttendancePolicy, policy => policy.Property(p => p.Rule).HasConversion<string>().HasMaxLength(20));
        bodies.Property(b => b.Timetable).AsJson();
        bodies.Property(b => b.Issuers).AsJson();
        bodies.ComplexProperty(b => b.Period);
        bodies.Property(b => b.Confidence).HasConversion<string>().HasMaxLength(20);
        bodies.Property(b => b.Origin).HasConversion<string>().HasMaxLength(20);
        bodies.HasIndex(b => b.Code).IsUnique().HasDatabaseName("ux_bodies_code");
        bodies.HasOne<Body>().WithMany().HasForeignKey(b => b.ParentId).OnDelete(DeleteBehavior.Restrict);
        bodies.OwnsMany(b => b.Members, members =>
        {
            members.ToTable("body_members");
            members.OwnsOne(m => m.Period);
            members.Navigation(m => m.Period).IsRequired();
        });
    }
}

internal sealed class MandateConfiguration : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandates)
    {
        mandates.ToTable("mandates", t => t.HasCheckConstraint("ck_mandates_status", Check.OneOf<MandateStatus>("status")));
        mandates.HasKey(m => m.Id);
        mandates.Property(m => m.Code).HasMaxLength(Body.MaxCodeLength);
        mandates.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        mandates.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        mandates.ComplexProperty(m => m.Period);
        mandates.Property(m => m.Confidence).HasConversion<string>().HasMaxLength(20);
        mandates.Property(m => m.Origin).HasConversion<string>().HasMaxLength(20);
        mandates.Property(m => m.Sources).AsJson();
        mandates.HasIndex(m => m.Code).IsUnique().HasDatabaseName("ux_mandates_code");
        mandates.HasIndex(m => m.BodyId).HasDatabaseName("ix_mandates_body");
        mandates.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId).OnDelete(DeleteBehavior.Restrict);
        mandates.OwnsMany(m => m.Names, names =>
        {
            names.ToTable("mandate_names");
            names.Property(n => n.Text).HasMaxLength(300);
        });
        mandates.OwnsMany(m => m.Links, links =>
        {
            links.ToTable("mandate_links");
            links.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
            links.Property(l => l.Target).HasMaxLength(200);
            links.Property(l => l.Confidence).HasConversion<string>().HasMaxLength(20);
        });
    }
}

internal sealed class OfficeTermConfiguration : IEntityTypeConfiguration<OfficeTerm>
{
    public void Configure(EntityTypeBuilder<OfficeTerm> terms)
    {
        terms.ToTable("office_terms", t =>
        {
            t.HasCheckConstraint("ck_office_terms_office", Check.OneOf<Office>("office"));
            t.HasCheckConstraint("ck_office_terms_seat", "seat = 1 OR (seat = 2 AND office = 'CoChair' AND body_id IS NOT NULL)");
            t.HasCheckConstraint("ck_office_terms_order", "until > \"from\"");
        });
        terms.HasKey(t => t.Id);
        terms.Property(t => t.Office).HasConversion<string>().HasMaxLength(20);
        terms.ComplexProperty(t => t.Stated);
        terms.Property(t => t.Key).HasMaxLength(40);
        terms.Property(t => t.Origin).HasConversion<string>().HasMaxLength(20);
        terms.Property(t => t.SourceKind).HasConversion<string>().HasMaxLength(20);
        terms.Property(t => t.Sources).AsJson();
        terms.HasIndex(t => t.Key).IsUnique().HasDatabaseName("ux_office_terms_key");
        terms.HasIndex(t => t.HolderId).HasDatabaseName("ix_office_terms_holder");
        terms.HasOne<Body>().WithMany().HasForeignKey(t => t.BodyId).OnDelete(DeleteBehavior.Restrict);
        terms.HasOne<Participant>().WithMany().HasForeignKey(t => t.HolderId).OnDelete(DeleteBehavior.Restrict);
        terms.OwnsMany(t => t.Exercises, exercises =>
        {
            exercises.ToTable("office_exercises");
            exercises.HasIndex(e => e.PersonId).HasDatabaseName("ix_office_exercises_person");
        });
    }
}
