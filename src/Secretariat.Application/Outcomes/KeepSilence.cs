using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Reminds of silence procedures and adopts what nobody broke, with its numbers; sent every minute by the schedule. Whatever it was kept from doing it
/// does the next time, once.</summary>
public sealed record KeepSilence : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed partial class KeepSilenceHandler(
    ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue, TimeProvider clock, ILogger<KeepSilenceHandler> log)
    : ICommandHandler<KeepSilence, Done>
{
    public async Task<Result<Done>> Handle(KeepSilence command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.SilenceProcedures.AsNoTracking().Where(p => p.Status == SilenceStatus.Open).OrderBy(p => p.ExpiresAt)
            .Select(p => new { p.Id, p.MeetingId }).ToListAsync(ct);
        foreach (var one in open)
        {
            if (!(await db.SilenceOf(one.MeetingId, one.Id, ct)).TryGet(out var found, out var refusal)) return refusal;
            if (found.Procedure.Status is not SilenceStatus.Open || found.Procedure.RemindWhenDue(now)) continue;
            if (now < found.Procedure.ExpiresAt + SilenceProcedure.Settling) continue;
            var meeting = (await db.Meetings.FindAsync([one.MeetingId], ct))!;
            // One that cannot be adopted waits for a person; it does not hold up the others.
            if (found.Procedure.Expire(found.Text, meeting.Symbol(dialogue.SymbolPrefix), now).TryGet(out var outcomes, out refusal))
                db.Outcomes.AddRange(outcomes);
            else Tell(found.Procedure, meeting, refusal);
        }

        return Done.Value;
    }

    /// <summary>A text that nobody broke and that cannot be adopted is a task of the secretariat, told once however often it is met.</summary>
    private void Tell(SilenceProcedure procedure, Meeting meeting, Error refusal)
    {
        Waits(procedure.Id.Value, refusal.Code, refusal.Message);
        mailbox.Owe(new OwedMail($"silence/{procedure.Id.Value:N}/stuck", MailKind.Notice, new Recipient(dialogue.Secretariat, dialogue.Email), [],
            $"Silence has ended and the text is not adopted: {meeting.NumberedTitle}",
            $"Nobody broke silence procedure {procedure.Number} of the {meeting.NumberedTitle}, and its text cannot be adopted.\n\n{refusal.Message}\n\n"
                + "Put the text right with those who preside. It is tried again every minute, and everybody is told of the result once it is adopted.",
            [], null, meeting.Id, null, null));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silence procedure {Procedure} has expired and its text cannot be adopted: {Code}, {Reason}")]
    private partial void Waits(Guid procedure, string code, string reason);
}
