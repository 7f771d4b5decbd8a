using Secretariat.Application.Ports;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingRescheduled(MeetingNews news) : IReactTo<MeetingRescheduled>
{
    public Task React(MeetingRescheduled happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged,
        o => ("New dates", $"The {o.Meeting.NumberedTitle} has new dates: {o.Meeting.Schedule.Dates}, instead of "
            + $"{Language.Working.Days(happened.OldFirstDay, happened.OldLastDay)}."), at, ct);
}
