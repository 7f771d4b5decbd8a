using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingCancelled(MeetingNews news) : IReactTo<MeetingCancelled>
{
    public Task React(MeetingCancelled happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingCancelled,
        o => ("Cancelled", $"The {o.Meeting.NumberedTitle} of {o.Meeting.Schedule.Dates} will not take place.\n\n{happened.Reason}"), at, ct);
}
