using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Puts an entry of the draft elsewhere, its place counted from 0.</summary>
public sealed record MoveConclusion(MeetingId MeetingId, long Version, ConclusionId ConclusionId, int Index) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class MoveConclusionHandler(ISecretariatDb db) : ICommandHandler<MoveConclusion, Done>
{
    public async Task<Result<Done>> Handle(MoveConclusion command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        return conclusions.Move(command.ConclusionId, command.Index);
    }
}
