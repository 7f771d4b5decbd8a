using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Mail;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<SentMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mails)
    {
        mails.ToTable("outgoing_mails", table => table.HasCheckConstraint(
            "ck_outgoing_mails_status", "status IN ('Owed', 'Sent', 'Failed', 'Bounced', 'Withdrawn')"));
        mails.HasKey(m => m.Id);
        mails.Property(m => m.Key).HasMaxLength(OutgoingMail.KeyLength);
        mails.HasIndex(m => m.Key).IsUnique().HasDatabaseName("ux_outgoing_mails_key");
        mails.Property(m => m.Kind).HasConversion<string>().HasMaxLength(40);
        mails.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        mails.Property(m => m.MessageId).HasMaxLength(200);
        mails.ComplexProperty(m => m.To, to =>
        {
            to.Property(r => r.Name).HasColumnName("to_name");
            to.Property(r => r.Email).HasColumnName("to_email").HasMaxLength(320);
        });
        mails.Property(m => m.Copies).HasColumnType("jsonb").HasConversion(
            copies => JsonSerializer.Serialize(copies, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Recipient>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<Recipient>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));
        mails.Property(m => m.Enclosures).HasColumnType("uuid[]").HasConversion(
            ids => ids.Select(id => id.Value).ToArray(),
            values => values.Select(value => new IssuedDocumentId(value)).ToList(),
            new ValueComparer<IReadOnlyList<IssuedDocumentId>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));
        mails.OwnsOne(m => m.Calendar, calendar =>
        {
            calendar.Property(c => c.Method).HasColumnName("calendar_method").HasMaxLength(20);
            calendar.Property(c => c.Content).HasColumnName("calendar_content");
        });
        mails.HasIndex(m => m.NextAttemptAt).HasFilter("status = 'Owed'").HasDatabaseName("ix_outgoing_mails_owed");
        mails.HasIndex(m => new { m.MeetingId, m.Id }).HasDatabaseName("ix_outgoing_mails_meeting");
        mails.HasIndex(m => m.InvitationId).HasDatabaseName("ix_outgoing_mails_invitation");
        mails.AreFoundBy("subject", "to_name", "to_email");
    }

    public void Configure(EntityTypeBuilder<SentMail> sent)
    {
        sent.ToTable("sent_mails");
        sent.HasKey(s => s.MailId);
        sent.HasOne<OutgoingMail>().WithOne().HasForeignKey<SentMail>(s => s.MailId).OnDelete(DeleteBehavior.Cascade);
    }
}
