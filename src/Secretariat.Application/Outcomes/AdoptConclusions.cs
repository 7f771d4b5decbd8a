using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>
/// Records that the meeting adopted the tabled text under the gavel of those who preside: recommendations and decisions get their numbers, and each is followed
/// up from now on.
/// </summary>
public sealed record AdoptConclusions(MeetingId MeetingId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.ConclusionsAdoption;
}

internal sealed class AdoptConclusionsHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<AdoptConclusions, Done>
{
    public async Task<Result<Done>> Handle(AdoptConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (!(await db.OnTheWordOf(conclusions.BodyId, now, ct)).TryGet(out var presided, out refusal)) return refusal;
        var meeting = (await db.Meetings.FindAsync([command.MeetingId], ct))!;
        if (!conclusions.Adopt(presided, meeting.Symbol(dialogue.SymbolPrefix), now).TryGet(out var outcomes, out refusal)) return refusal;
        db.Outcomes.AddRange(outcomes);
        return Done.Value;
    }
}
