using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingRenamed(MeetingNews news) : IReactTo<MeetingRenamed>
{
    public Task React(MeetingRenamed happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged,
        o => ("New title", $"The {o.Meeting.NumberedTitle} of {o.Meeting.Schedule.Dates} now has the title: {o.Meeting.Title}."), at, ct);
}
