using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Closes a meeting that is in session; attendance can be locked then.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why it is closed although sessions have not begun, which are not held then; needed only for that.</param>
public sealed record CloseMeeting(MeetingId MeetingId, long Version, string? Reason = null) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class CloseMeetingValidator : AbstractValidator<CloseMeeting>
{
    public CloseMeetingValidator() => RuleFor(c => c.Reason).MaximumLength(MeetingOverride.MaxReason);
}

internal sealed class CloseMeetingHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<CloseMeeting, Done>
{
    public async Task<Result<Done>> Handle(CloseMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.Conclude(command.Reason, await db.AttendedSessions(meeting.Id, ct), clock.GetUtcNow());
    }
}
