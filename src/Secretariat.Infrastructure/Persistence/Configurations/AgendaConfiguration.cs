using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Agendas;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class AgendaConfiguration : IEntityTypeConfiguration<Agenda>
{
    public void Configure(EntityTypeBuilder<Agenda> agendas)
    {
        agendas.ToTable("agendas", t => t.HasCheckConstraint("ck_agendas_status", Check.OneOf<AgendaStatus>("status")));
        agendas.HasKey(a => a.Id);
        agendas.HasIndex(a => a.MeetingId).IsUnique().HasDatabaseName("ux_agendas_meeting");
        agendas.HasIndex(a => new { a.BodyId, a.Status }).HasDatabaseName("ix_agendas_body");
        agendas.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        agendas.Property(a => a.ContentHash).HasMaxLength(64);
        agendas.Ignore(a => a.InForce);
        agendas.Ignore(a => a.OpenReturn);
        agendas.OwnsMany(a => a.Items, items =>
        {
            items.ToTable("agenda_items", t =>
            {
                t.HasCheckConstraint("ck_agenda_items_kind", Check.OneOf<AgendaItemKind>("kind"));
                t.HasCheckConstraint("ck_agenda_items_minutes", "minutes > 0 AND minutes <= 1440");
            });
            items.WithOwner().HasForeignKey("agenda_id");
            items.HasKey(i => i.Id);
            items.Property(i => i.Id).ValueGeneratedNever();
            items.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
            items.Property(i => i.Title).HasMaxLength(500);
            items.Property(i => i.Annotation).HasMaxLength(20_000);
            items.Property(i => i.Lead).HasMaxLength(300);
            items.Property(i => i.Outcome).HasConversion<string>().HasMaxLength(20);
            items.PrimitiveCollection(i => i.Speakers);
            items.PrimitiveCollection(i => i.Documents);
            items.Property(i => i.Translations).AsJson();
        });
        agendas.OwnsMany(a => a.Approvals, approvals =>
        {
            approvals.ToTable("agenda_approvals");
            approvals.WithOwner().HasForeignKey("agenda_id");
            approvals.HasKey("agenda_id", nameof(AgendaApproval.Number));
            approvals.Property(a => a.Number).ValueGeneratedNever();
            approvals.Property(a => a.Office).HasConversion<string>().HasMaxLength(20);
            approvals.Property(a => a.ContentHash).HasMaxLength(64);
            approvals.Property(a => a.VoidedBecause).HasConversion<string>().HasMaxLength(20);
            approvals.Property(a => a.Comment).HasMaxLength(4000);
            HoldsLines(approvals.Property(a => a.Lines));
            approvals.HasIndex("agenda_id", nameof(AgendaApproval.OfficeTermId)).IsUnique().HasFilter("voided_at IS NULL")
                .HasDatabaseName("ux_agenda_approvals_standing");
        });
        agendas.OwnsMany(a => a.Returns, returns =>
        {
            returns.ToTable("agenda_returns");
            returns.WithOwner().HasForeignKey("agenda_id");
            returns.HasKey("agenda_id", nameof(AgendaReturn.Number));
            returns.Property(r => r.Number).ValueGeneratedNever();
            returns.Property(r => r.Comment).HasMaxLength(4000);
            HoldsLines(returns.Property(r => r.Lines));
        });
        agendas.OwnsMany(a => a.Editions, editions =>
        {
            editions.ToTable("agenda_editions");
            editions.WithOwner().HasForeignKey("agenda_id");
            editions.HasKey("agenda_id", nameof(AgendaEdition.Number));
            editions.Property(e => e.Number).ValueGeneratedNever();
            editions.Property(e => e.Stage).HasConversion<string>().HasMaxLength(20);
            editions.Property(e => e.Symbol).HasMaxLength(80);
            editions.Property(e => e.ContentHash).HasMaxLength(64);
            editions.HasIndex(e => e.Symbol).IsUnique().HasDatabaseName("ux_agenda_editions_symbol");
            HoldsLines(editions.Property(e => e.Lines));
        });
    }

    /// <summary>The items of a text as they stood, which never change after.</summary>
    private static void HoldsLines(PropertyBuilder<IReadOnlyList<AgendaLine>> property) => property.HasColumnType("jsonb").HasConversion(
        lines => JsonSerializer.Serialize(lines, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<AgendaLine[]>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<AgendaLine>>((a, b) => ReferenceEquals(a, b), lines => lines.Count, lines => lines));
}
