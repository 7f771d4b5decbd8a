using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingPostponed(MeetingNews news) : IReactTo<MeetingPostponed>
{
    public Task React(MeetingPostponed happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged,
        o => ("Postponed", $"The {o.Meeting.NumberedTitle} will not take place on {o.Meeting.Schedule.Dates}. New dates will "
            + $"follow.\n\n{happened.Reason}"), at, ct);
}
