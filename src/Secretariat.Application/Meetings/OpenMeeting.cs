using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Opens a meeting on its first day or, for a stated reason, before.</summary>
public sealed record OpenMeeting(MeetingId MeetingId, long Version, string? Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class OpenMeetingHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<OpenMeeting, Done>
{
    public async Task<Result<Done>> Handle(OpenMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        var issued = await db.Agendas.AnyAsync(a => a.MeetingId == meeting.Id && a.Editions.Any(), ct);
        var now = clock.GetUtcNow();
        if (!meeting.Open(issued, command.Reason, now).TryGet(out _, out refusal)) return refusal;
        // The first scans at several desks find the register open, and do not race to open it.
        await db.RegisterOf(meeting, now, ct);
        return Done.Value;
    }
}
