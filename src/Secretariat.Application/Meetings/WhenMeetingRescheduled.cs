using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenMeetingRescheduled(MeetingNews news) : IReactTo<MeetingRescheduled>
{
    public Task React(MeetingRescheduled happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged, LetterKind.MeetingRescheduled,
            (o, fields) => fields["old_dates"] = o.Language.Days(happened.OldFirstDay, happened.OldLastDay), at, ct);
}
