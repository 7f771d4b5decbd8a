using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingRenamed(MeetingNews news) : IReactTo<MeetingRenamed>
{
    public Task React(MeetingRenamed happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged, LetterKind.MeetingRenamed,
            static (o, fields) => fields["new_title"] = o.Term(o.Meeting.Title), at, ct);
}
