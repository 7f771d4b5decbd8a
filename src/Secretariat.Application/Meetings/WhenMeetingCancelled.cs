using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingCancelled(MeetingNews news) : IReactTo<MeetingCancelled>
{
    public Task React(MeetingCancelled happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingCancelled, LetterKind.MeetingCancelled,
            (_, fields) => fields["reason"] = happened.Reason, at, ct);
}
