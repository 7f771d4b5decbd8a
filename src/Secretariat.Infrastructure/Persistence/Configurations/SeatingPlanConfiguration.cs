using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class SeatingPlanConfiguration : IEntityTypeConfiguration<SeatingPlan>
{
    public void Configure(EntityTypeBuilder<SeatingPlan> plans)
    {
        plans.ToTable("seating_plans", t =>
        {
            t.HasCheckConstraint("ck_seating_plans_shape", Check.OneOf<RoomShape>("shape"));
            t.HasCheckConstraint("ck_seating_plans_rule", Check.OneOf<SeatingRule>("rule"));
            t.HasCheckConstraint("ck_seating_plans_drawn", "(rule = 'AlphaFromDrawn') = (drawn_id IS NOT NULL)");
        });
        plans.HasKey(p => p.Id);
        plans.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_seating_plans_meeting");
        plans.HasOne<Participant>().WithMany().HasForeignKey(p => p.DrawnId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_seating_plans_drawn");
        plans.HasIndex(p => p.MeetingId).IsUnique().HasDatabaseName("ux_seating_plans_meeting");
        plans.Property(p => p.Room).HasMaxLength(SeatingPlan.MaxRoomLength);
        plans.Property(p => p.Shape).HasConversion<string>().HasMaxLength(20);
        plans.Property(p => p.Rule).HasConversion<string>().HasMaxLength(20);
        plans.Property(p => p.Order).AsJson();
        plans.Property(p => p.Booths).AsJson();
    }
}
