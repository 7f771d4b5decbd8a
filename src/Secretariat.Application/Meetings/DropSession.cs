using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Drops a half-day on which the meeting will not sit.</summary>
public sealed record DropSession(MeetingId MeetingId, long Version, MeetingSessionId SessionId) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class DropSessionHandler(ISecretariatDb db) : ICommandHandler<DropSession, Done>
{
    public async Task<Result<Done>> Handle(DropSession command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.DropSession(command.SessionId);
    }
}
