using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Agendas;

/// <summary>Sends the provisional agenda, or its revision, to everybody who was told of the meeting.</summary>
internal sealed class WhenAgendaIssued(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue) : IReactTo<AgendaIssued>
{
    public async Task React(AgendaIssued happened, DateTimeOffset at, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == happened.MeetingId, ct);
        var what = happened.Version == 0 ? "provisional agenda" : $"revised provisional agenda (Rev.{happened.Version})";
        var replaced = happened.Version == 0 ? "" : " It replaces the one sent before.";
        foreach (var (recipient, registration) in (await mailbox.Told(happened.MeetingId, ct)).ByAddress())
            mailbox.Owe(new OwedMail($"agenda/{happened.AgendaId.Value}/issued/{happened.Version}/{recipient.Email.ToLowerInvariant()}",
                MailKind.MeetingPaper, recipient, [],
                $"{meeting.NumberedTitle}, {meeting.Schedule.Dates}: {what}",
                $"{meeting.NumberedTitle}, {meeting.Schedule.Dates}\n\nPlease find enclosed the {what}, {happened.Symbol}.{replaced}\n\n{dialogue.Secretariat}",
                [happened.DocumentId], null, meeting.Id, null, registration));
    }
}
