using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingPostponed(MeetingNews news) : IReactTo<MeetingPostponed>
{
    public Task React(MeetingPostponed happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged, LetterKind.MeetingPostponed,
            (_, fields) => fields["reason"] = happened.Reason, at, ct);
}
