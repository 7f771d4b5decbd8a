using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Agendas;

/// <summary>Owes the mails by which chairs learn that an agenda or another text waits for them, and the secretariat what they did with it.</summary>
internal sealed class ChairNews(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue)
{
    /// <summary>Writes to everybody who presides over the body at the instant, or to one of them.</summary>
    /// <param name="id">The agenda.</param>
    /// <param name="occasion">With the office it makes the mail's key, such as <c>submitted/2</c>.</param>
    /// <param name="only">The one term of office meant; null for all.</param>
    /// <param name="subject">The beginning of the subject.</param>
    /// <param name="text">What is asked or told.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Write(AgendaId id, string occasion, OfficeTermId? only, string subject, string text, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not var (agenda, meeting)) return;
        foreach (var (key, to, salutation) in await Presiding(agenda.BodyId, only, at, ct))
            mailbox.Owe(Mail(
                $"agenda/{id.Value}/{occasion}/{key}", MailKind.AgendaForApproval, to, subject, text, dialogue.AddressOf(id), meeting, salutation));
    }

    /// <summary>Writes to everybody who presides over the body of a meeting at the instant that something waits for them where its conclusions are.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="occasion">With the office it makes the mail's key.</param>
    /// <param name="subject">The beginning of the subject.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Write(MeetingId id, string occasion, string subject, string text, DateTimeOffset at, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        foreach (var (key, to, salutation) in await Presiding(meeting.BodyId, null, at, ct))
            mailbox.Owe(Mail($"{occasion}/{key}", MailKind.Notice, to, subject, text, dialogue.AddressOfOutcome(id), meeting, salutation));
    }

    /// <summary>Writes to the secretariat.</summary>
    internal async Task WriteToSecretariat(AgendaId id, string occasion, string subject, string text, CancellationToken ct)
    {
        if (await Find(id, ct) is not var (_, meeting)) return;
        mailbox.Owe(Mail($"agenda/{id.Value}/{occasion}", MailKind.Notice, new Recipient(dialogue.Secretariat, dialogue.Email), subject,
            text, dialogue.AddressOf(id), meeting));
    }

    /// <summary>Writes to the secretariat of what stands where the conclusions of a meeting are.</summary>
    internal async Task WriteToSecretariat(MeetingId id, string occasion, string subject, string text, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        mailbox.Owe(Mail(occasion, MailKind.Notice, new Recipient(dialogue.Secretariat, dialogue.Email), subject, text,
            dialogue.AddressOfOutcome(id), meeting));
    }

    private async Task<List<(string Key, Recipient To, string Salutation)>> Presiding(BodyId body, OfficeTermId? only, DateTimeOffset at, CancellationToken ct)
    {
        List<(string, Recipient, string)> found = [];
        foreach (var office in (await db.OfficesOver(body, at, ct)).Where(o => only is null || o.TermId == only))
        {
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == office.PersonId, ct);
            if (person?.Email is not { } email) continue;
            found.Add(($"{office.TermId.Value}/{person.Id.Value}", new Recipient(person.PrintedName, email),
                $"{Salutation.To(person.Honorific, person.PrintedName)}\n\n"));
        }

        return found;
    }

    private OwedMail Mail(
        string key, MailKind kind, Recipient to, string subject, string text, string address, Meeting meeting, string salutation = "") =>
        new(key, kind, to, [], $"{subject}: {meeting.NumberedTitle}",
            $"{salutation}{meeting.NumberedTitle}, {meeting.Schedule.Dates}\n\n{text}\n\n{address}\n\n{dialogue.Secretariat}", [], null,
            meeting.Id, null, null);

    private async Task<(Agenda, Meeting)?> Find(AgendaId id, CancellationToken ct)
    {
        if (await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } agenda) return null;
        return (agenda, await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == agenda.MeetingId, ct));
    }
}
