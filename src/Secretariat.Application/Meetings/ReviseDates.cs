using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Changes the dates of a draft, of which nobody has been told.</summary>
public sealed record ReviseDates(MeetingId MeetingId, long Version, PlannedDates Dates) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class ReviseDatesHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<ReviseDates, Done>
{
    public async Task<Result<Done>> Handle(ReviseDates command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!command.Dates.ToSchedule().TryGet(out var schedule, out refusal)) return refusal;
        if (!meeting.ReviseDates(schedule).TryGet(out _, out refusal)) return refusal;
        await db.FitAgenda(meeting, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
