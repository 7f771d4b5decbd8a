using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
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

internal sealed class DropSessionHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<DropSession, Done>
{
    public async Task<Result<Done>> Handle(DropSession command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!meeting.DropSession(command.SessionId).TryGet(out _, out refusal)) return refusal;
        await db.FitAgenda(meeting, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
