using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Sets the times of a half-day of sitting.</summary>
public sealed record SetSession(MeetingId MeetingId, long Version, MeetingSessionId SessionId, TimeOnly Starts, TimeOnly Ends) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class SetSessionHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<SetSession, Done>
{
    public async Task<Result<Done>> Handle(SetSession command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!meeting.SetSession(command.SessionId, command.Starts, command.Ends).TryGet(out _, out refusal)) return refusal;
        await db.FitAgenda(meeting, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
