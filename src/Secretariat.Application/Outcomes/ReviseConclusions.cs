using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Opens a revision of the tabled draft, or of one on which silence was broken.</summary>
public sealed record ReviseConclusions(MeetingId MeetingId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class ReviseConclusionsHandler(ISecretariatDb db) : ICommandHandler<ReviseConclusions, Done>
{
    public async Task<Result<Done>> Handle(ReviseConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        return conclusions.Revise();
    }
}
