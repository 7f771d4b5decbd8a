using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
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

internal sealed class KeepSilenceHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<KeepSilence, Done>
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
            if (found.Procedure.Expire(found.Text, meeting.Symbol(dialogue.SymbolPrefix), now).TryGet(out var outcomes, out _)) db.Outcomes.AddRange(outcomes);
        }

        return Done.Value;
    }
}
