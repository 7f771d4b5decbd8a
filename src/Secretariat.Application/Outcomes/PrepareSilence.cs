using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Draws up a silence procedure on the tabled conclusions for a chair to open; or sets another end of one that is not open yet.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ExpiresOn">The day on which silence ends.</param>
/// <param name="ExpiresAt">The time of that day, as clocks at the venue show it.</param>
public sealed record PrepareSilence(MeetingId MeetingId, DateOnly ExpiresOn, TimeOnly ExpiresAt) : ICommand<PreparedSilence>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

/// <summary>A procedure that a chair may open.</summary>
/// <param name="Id">The procedure.</param>
/// <param name="ExpiresAt">When silence ends.</param>
/// <param name="EndsOnWeekend">Whether that is a Saturday or Sunday, on which ministries do not answer.</param>
/// <param name="IsShorterThanUsual">Whether it is less than ten working days, which is usual.</param>
public sealed record PreparedSilence(Guid Id, DateTimeOffset ExpiresAt, bool EndsOnWeekend, bool IsShorterThanUsual);

internal sealed class PrepareSilenceHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<PrepareSilence, PreparedSilence>
{
    public async Task<Result<PreparedSilence>> Handle(PrepareSilence command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, null, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        var (meeting, now) = ((await db.Meetings.FindAsync([command.MeetingId], ct))!, clock.GetUtcNow());
        if (!VenueTime.Instant(command.ExpiresOn, command.ExpiresAt, meeting.Schedule.TimeZoneId).TryGet(out var expires, out refusal)) return refusal;
        var earlier = await db.SilenceProcedures.Where(p => p.MeetingId == meeting.Id).OrderByDescending(p => p.Number).FirstOrDefaultAsync(ct);
        if (earlier is { Status: SilenceStatus.Prepared })
        {
            if (!earlier.Reset(expires, now).TryGet(out _, out refusal)) return refusal;
        }
        else
        {
            if (!SilenceProcedure.Prepare(conclusions, (earlier?.Number ?? 0) + 1, expires, now).TryGet(out earlier, out refusal)) return refusal;
            db.SilenceProcedures.Add(earlier);
        }

        return new PreparedSilence(earlier.Id.Value, expires, meeting.IsOnWeekend(expires), expires - now < SilenceProcedure.Usual);
    }
}
