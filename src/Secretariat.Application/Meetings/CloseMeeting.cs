using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Closes a meeting that is in session; attendance can be locked then.</summary>
public sealed record CloseMeeting(MeetingId MeetingId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class CloseMeetingHandler(ISecretariatDb db) : ICommandHandler<CloseMeeting, Done>
{
    public async Task<Result<Done>> Handle(CloseMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.Conclude();
    }
}
