using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Takes an entry out of the draft.</summary>
public sealed record RemoveConclusion(MeetingId MeetingId, long Version, ConclusionId ConclusionId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class RemoveConclusionHandler(ISecretariatDb db) : ICommandHandler<RemoveConclusion, Done>
{
    public async Task<Result<Done>> Handle(RemoveConclusion command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        return conclusions.Remove(command.ConclusionId);
    }
}
