using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Gives a meeting new dates and tells everybody who had been told: open deadlines shift with it, what is done stays done.</summary>
public sealed record RescheduleMeeting(MeetingId MeetingId, long Version, PlannedDates Dates) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class RescheduleMeetingHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RescheduleMeeting, Done>
{
    public async Task<Result<Done>> Handle(RescheduleMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!command.Dates.ToSchedule().TryGet(out var schedule, out refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (!meeting.Reschedule(schedule, now).TryGet(out _, out refusal)) return refusal;
        await db.FitAgenda(meeting, now, ct);
        return Done.Value;
    }
}
