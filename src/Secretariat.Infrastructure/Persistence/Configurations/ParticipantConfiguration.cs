using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participants)
    {
        participants.ToTable("participants", t => t.HasCheckConstraint("ck_participants_kind", Check.OneOf<ParticipantKind>("kind")));
        participants.HasKey(p => p.Id);
        participants.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        participants.Property(p => p.Code).HasMaxLength(Participant.MaxCodeLength);
        participants.Property(p => p.Alpha3).HasMaxLength(3);
        participants.Property(p => p.Numeric).HasMaxLength(3);
        participants.Property(p => p.Language).HasMaxLength(20);
        participants.Property(p => p.FlagCode).HasMaxLength(20);
        participants.Property(p => p.Origin).HasConversion<string>().HasMaxLength(20);
        participants.HasIndex(p => p.Code).IsUnique().HasDatabaseName("ux_participants_code");
        participants.OwnsMany(p => p.Designations, designations =>
        {
            designations.ToTable("designations", t => t.HasCheckConstraint("ck_designations_kind", Check.OneOf<DesignationKind>("kind")));
            designations.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
            designations.Property(d => d.Text).HasMaxLength(Designation.MaxLength);
            designations.Property(d => d.Language).HasMaxLength(20);
            designations.Property(d => d.SortText).HasMaxLength(Designation.MaxLength).UseCollation(Alphabet.Collation);
            designations.Property(d => d.SearchText).HasMaxLength(2 * Designation.MaxLength);
        });
        participants.OwnsMany(p => p.Successors, successors =>
        {
            successors.ToTable("successions");
            successors.Property(s => s.Name).HasMaxLength(Designation.MaxLength);
        });
        participants.OwnsMany(p => p.Routes, routes =>
        {
            routes.ToTable("addressee_routes", t =>
            {
                t.HasCheckConstraint("ck_addressee_routes_level", Check.OneOf<BodyLevel>("level"));
                t.HasCheckConstraint("ck_addressee_routes_note_verbale", "form = 'Letter' OR kind IN ('ForeignMinistry', 'Embassy', 'PermanentMission')");
            });
            routes.Property(r => r.Level).HasConversion<string>().HasMaxLength(20);
            routes.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
            routes.Property(r => r.Form).HasConversion<string>().HasMaxLength(20);
            routes.Property(r => r.Channel).HasConversion<string>().HasMaxLength(20);
            routes.Property(r => r.Institution).HasMaxLength(300);
            routes.Property(r => r.AddressLines).AsJson();
            routes.Property(r => r.Copies).AsJson();
        });
    }
}

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> participations)
    {
        participations.ToTable("participations", t => t.HasCheckConstraint("ck_participations_kind", Check.OneOf<ParticipationKind>("kind")));
        participations.HasKey(p => p.Id);
        participations.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        participations.ComplexProperty(p => p.Period);
        participations.Property(p => p.Key).HasMaxLength(40);
        participations.Property(p => p.Origin).HasConversion<string>().HasMaxLength(20);
        participations.Property(p => p.SourceKind).HasConversion<string>().HasMaxLength(20);
        participations.Property(p => p.Confidence).HasConversion<string>().HasMaxLength(20);
        participations.Property(p => p.Decision).HasMaxLength(200);
        participations.Property(p => p.NameAsStated).HasMaxLength(Designation.MaxLength);
        participations.Property(p => p.Evidence).AsJson();
        participations.HasIndex(p => p.ParticipantId).HasDatabaseName("ix_participations_participant");
        participations.HasIndex(p => p.Key).IsUnique().HasDatabaseName("ux_participations_key");
        participations.HasOne<Participant>().WithMany().HasForeignKey(p => p.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FocalPointConfiguration : IEntityTypeConfiguration<FocalPoint>
{
    public void Configure(EntityTypeBuilder<FocalPoint> points)
    {
        points.ToTable("focal_points");
        points.HasKey(p => p.Id);
        points.Property(p => p.Email).HasMaxLength(320);
        points.HasIndex(p => p.ParticipantId).HasDatabaseName("ix_focal_points_participant");
        points.HasOne<Participant>().WithMany().HasForeignKey(p => p.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        points.HasOne<Domain.People.Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CountryGroupConfiguration : IEntityTypeConfiguration<CountryGroup>
{
    public void Configure(EntityTypeBuilder<CountryGroup> groups)
    {
        groups.ToTable("country_groups");
        groups.HasKey(g => g.Id);
        groups.Property(g => g.Code).HasMaxLength(40);
        groups.Property(g => g.Edition).HasMaxLength(40);
        groups.Property(g => g.Name).HasMaxLength(200);
        groups.HasIndex(g => new { g.Code, g.Edition }).IsUnique().HasDatabaseName("ux_country_groups_edition");
        groups.OwnsMany(g => g.Members, members =>
        {
            members.ToTable("country_group_members");
            members.HasIndex(m => m.ParticipantId).HasDatabaseName("ix_country_group_members_participant");
        });
    }
}
