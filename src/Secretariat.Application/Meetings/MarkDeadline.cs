using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Notes that what was due is done, or that it is open again.</summary>
public sealed record MarkDeadline(MeetingId MeetingId, long Version, DeadlineKind Kind, bool Done) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class MarkDeadlineHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<MarkDeadline, Done>
{
    public async Task<Result<Done>> Handle(MarkDeadline command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.MarkDeadline(command.Kind, command.Done, clock.GetUtcNow());
    }
}
