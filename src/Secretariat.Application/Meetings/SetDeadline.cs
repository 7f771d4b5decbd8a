using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Sets a deadline, or gives an open one another date.</summary>
public sealed record SetDeadline(MeetingId MeetingId, long Version, DeadlineKind Kind, DateOnly DueOn) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class SetDeadlineHandler(ISecretariatDb db) : ICommandHandler<SetDeadline, Done>
{
    public async Task<Result<Done>> Handle(SetDeadline command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.SetDeadline(command.Kind, command.DueOn);
    }
}
