using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Adds a half-day of sitting.</summary>
public sealed record AddSession(MeetingId MeetingId, long Version, DateOnly Day, HalfDay Half, TimeOnly Starts, TimeOnly Ends) : ICommand<MeetingSessionId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class AddSessionHandler(ISecretariatDb db) : ICommandHandler<AddSession, MeetingSessionId>
{
    public async Task<Result<MeetingSessionId>> Handle(AddSession command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.AddSession(command.Day, command.Half, command.Starts, command.Ends);
    }
}
