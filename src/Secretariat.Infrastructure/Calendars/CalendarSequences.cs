using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Calendars;

/// <summary>
/// Gives each calendar entry its revision when it comes to be owed: of one entry to one recipient it is higher than any before, whatever brought it about.
/// Calendars drop a revision that is not higher than the one they hold (RFC 5545 §3.8.7.4, RFC 5546 §2.1.5).
/// </summary>
internal sealed partial class CalendarSequences(SecretariatDbContext db)
{
    /// <summary>Numbers the entry of a mail that was just written; one that repeats a former mail keeps its number and overrules nothing.</summary>
    internal async Task Number(OutgoingMail mail, bool repeats, CancellationToken ct)
    {
        if (mail.Calendar is not { } entry || Sequence().Match(entry.Content) is not { Success: true } number) return;
        var (uid, stated) = (Uid().Match(entry.Content).Groups["uid"].Value, int.Parse(number.Groups["n"].Value, CultureInfo.InvariantCulture));
        var (email, step) = (mail.To.Email.ToLowerInvariant(), repeats ? 0 : 1);
        var numbers = await db.Database.SqlQuery<int>($"""
            INSERT INTO calendar_sequences (uid, email, sequence) VALUES ({uid}, {email}, {stated})
            ON CONFLICT (uid, email) DO UPDATE SET sequence = greatest(calendar_sequences.sequence + {step}, excluded.sequence)
            RETURNING sequence
            """).ToListAsync(ct);
        if (repeats || numbers[0] == stated) return;
        var content = Sequence().Replace(entry.Content, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{numbers[0]}"), 1);
        await db.Database.ExecuteSqlAsync($"UPDATE outgoing_mails SET calendar_content = {content} WHERE id = {mail.Id.Value}", ct);
    }

    [GeneratedRegex("^UID:(?<uid>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Uid();

    [GeneratedRegex("^SEQUENCE:(?<n>[0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Sequence();
}

/// <summary>The highest revision of a calendar entry that is owed or was sent to an address.</summary>
internal sealed class CalendarSequence
{
    public required string Uid { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    public required int Sequence { get; set; }
}

internal sealed class CalendarSequenceConfiguration : IEntityTypeConfiguration<CalendarSequence>
{
    public void Configure(EntityTypeBuilder<CalendarSequence> sequences)
    {
        sequences.ToTable("calendar_sequences");
        sequences.HasKey(s => new { s.Uid, s.Email });
        sequences.Property(s => s.Uid).HasMaxLength(200);
        sequences.Property(s => s.Email).HasMaxLength(320);
    }
}
