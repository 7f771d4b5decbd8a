using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Saves the date with the participants.</summary>
public sealed record AnnounceMeeting(MeetingId MeetingId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class AnnounceMeetingHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AnnounceMeeting, Done>
{
    public async Task<Result<Done>> Handle(AnnounceMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.Announce(clock.GetUtcNow());
    }
}
