using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Begins the conclusions of a meeting; what its body may do with a text decides their verb.</summary>
public sealed record DraftConclusions(MeetingId MeetingId) : ICommand<ConclusionsId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class DraftConclusionsHandler(ISecretariatDb db) : ICommandHandler<DraftConclusions, ConclusionsId>
{
    public async Task<Result<ConclusionsId>> Handle(DraftConclusions command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, null, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (await db.Conclusions.AnyAsync(c => c.MeetingId == meeting.Id, ct)) return new OutcomeErrors.AlreadyDrafted();
        var body = await db.Bodies.SingleAsync(b => b.Id == meeting.BodyId, ct);
        var conclusions = Conclusions.Begin(ConclusionsId.New(), meeting, body);
        db.Conclusions.Add(conclusions);
        return conclusions.Id;
    }
}
