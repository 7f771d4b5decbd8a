using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Audit;
using Secretariat.Infrastructure.Calendars;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Mail;

/// <summary>Collects the mails that an act owes and writes them with it; the same key twice is one mail, also when two acts write it at once.</summary>
internal sealed class Mailbox(SecretariatDbContext db, MailSettings settings, CalendarSequences sequences, TimeProvider clock) : IMailbox
{
    private readonly List<(OutgoingMail Mail, bool Repeats)> _owed = [];

    public void Owe(OwedMail mail) => Owe(OutgoingMail.Owe(mail.Key, mail.Kind, mail.To, mail.Copies, mail.Subject, mail.Text, mail.Enclosures, mail.Calendar,
        new MailSubject(mail.MeetingId, mail.InvitationId, mail.RegistrationId), settings.Domain, clock.GetUtcNow()));

    public async Task<IReadOnlyList<Told>> Told(MeetingId meeting, CancellationToken ct)
    {
        var mails = await db.OutgoingMails.AsNoTracking()
            .Where(m => m.MeetingId == meeting && (m.Status == MailStatus.Sent || m.Status == MailStatus.Owed) && m.Kind != MailKind.Notice)
            .OrderBy(m => m.OwedAt).ThenBy(m => m.Id)
            .Select(m => new
            {
                m.To,
                m.Copies,
                // What concerns a registration but carries out an invitation went to those who speak for the delegation.
                Own = m.InvitationId == null ? m.RegistrationId : null,
                TakesBack = m.Kind == MailKind.InvitationWithdrawn || m.Kind == MailKind.RegistrationWithdrawn || m.Calendar!.Method == "CANCEL",
            }).ToListAsync(ct);
        return [.. mails.SelectMany(m => m.Copies.Prepend(m.To).Select(to => (To: to, m.Own, m.TakesBack)))
            .GroupBy(m => (m.Own, m.Own is null ? m.To.Email.ToLowerInvariant() : "")).Select(told => told.Last()).Where(last => !last.TakesBack)
            .Select(last => new Told(last.To, last.Own)).OrderBy(t => t.Recipient.Email, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyDictionary<string, int>> TakenBack(MeetingId meeting, CancellationToken ct) =>
        await db.OutgoingMails.AsNoTracking().Where(m => m.MeetingId == meeting && m.Calendar!.Method == "CANCEL")
            .GroupBy(m => m.To.Email.ToLower()).Select(back => new { back.Key, Times = back.Count() })
            .ToDictionaryAsync(back => back.Key, back => back.Times, ct);

    public Result<MailId> OweAgain(OutgoingMail mail, string? email)
    {
        if (!mail.Again(email, settings.Domain, clock.GetUtcNow()).TryGet(out var again, out var refusal)) return refusal;
        _owed.Add((again, Repeats: true));
        return again.Id;
    }

    public async Task<DocumentContent?> Sent(MailId id, CancellationToken ct) =>
        await db.Set<SentMail>().AsNoTracking().SingleOrDefaultAsync(s => s.MailId == id, ct) is { } sent
            ? new DocumentContent($"{id.Value:N}.eml", "message/rfc822", Convert.ToHexStringLower(SHA256.HashData(sent.Message)), sent.Message)
            : null;

    internal void Owe(OutgoingMail mail) => _owed.Add((mail, Repeats: false));

    internal void Discard() => _owed.Clear();

    /// <summary>Writes the mails whose key is new, and tells the audit of them; by address, so that two at once meet in one order.</summary>
    internal async Task<List<AuditedChange>> Write(CancellationToken ct)
    {
        var written = new List<AuditedChange>();
        foreach (var (mail, repeats) in _owed.OrderBy(m => m.Mail.To.Email.ToLowerInvariant(), StringComparer.Ordinal).ToList())
        {
            if (await Insert(mail, ct) != 1) continue;
            await sequences.Number(mail, repeats, ct);
            written.Add(new AuditedChange("outgoing_mails", mail.Id.Value.ToString(), mail.Id.Value, "added", [], new JsonObject
            {
                [nameof(OutgoingMail.Key)] = mail.Key,
                [nameof(OutgoingMail.Kind)] = mail.Kind.ToString(),
                [nameof(OutgoingMail.To)] = mail.To.Email,
                [nameof(OutgoingMail.Subject)] = mail.Subject,
            }));
        }

        _owed.Clear();
        return written;
    }

    private Task<int> Insert(OutgoingMail mail, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        INSERT INTO outgoing_mails (id, version, key, kind, status, to_name, to_email, copies, subject, text, enclosures, calendar_method, calendar_content,
            meeting_id, invitation_id, registration_id, message_id, owed_at, attempts, next_attempt_at)
        VALUES (@id, 1, @key, @kind, 'Owed', @to_name, @to_email, @copies, @subject, @text, @enclosures, @method, @content,
            @meeting, @invitation, @registration, @message_id, @now, 0, @now)
        ON CONFLICT (key) DO NOTHING
        """,
        [
            new NpgsqlParameter("id", mail.Id.Value),
            new NpgsqlParameter("key", mail.Key),
            new NpgsqlParameter("kind", mail.Kind.ToString()),
            new NpgsqlParameter("to_name", mail.To.Name),
            new NpgsqlParameter("to_email", mail.To.Email),
            new NpgsqlParameter("copies", NpgsqlDbType.Jsonb) { Value = JsonSerializer.Serialize(mail.Copies) },
            new NpgsqlParameter("subject", mail.Subject),
            new NpgsqlParameter("text", mail.Text),
            new NpgsqlParameter("enclosures", mail.Enclosures.Select(id => id.Value).ToArray()),
            Optional("method", NpgsqlDbType.Text, mail.Calendar?.Method),
            Optional("content", NpgsqlDbType.Text, mail.Calendar?.Content),
            Optional("meeting", NpgsqlDbType.Uuid, mail.MeetingId?.Value),
            Optional("invitation", NpgsqlDbType.Uuid, mail.InvitationId?.Value),
            Optional("registration", NpgsqlDbType.Uuid, mail.RegistrationId?.Value),
            new NpgsqlParameter("message_id", mail.MessageId),
            new NpgsqlParameter("now", mail.OwedAt),
        ],
        ct);

    private static NpgsqlParameter Optional(string name, NpgsqlDbType type, object? value) => new(name, type) { Value = value ?? DBNull.Value };
}
