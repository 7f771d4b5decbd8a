using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting; whoever has an invitation, by letter.</summary>
internal sealed class WhenMeetingCancelled(MeetingNews news, NewsLetters letters) : IReactTo<MeetingCancelled>
{
    public async Task React(MeetingCancelled happened, DateTimeOffset at, CancellationToken ct) =>
        await news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingCancelled, LetterKind.MeetingCancelled,
            (own, fields) => fields["reason"] = own.Term(happened.Reason), at, ct,
            await letters.Write(happened.MeetingId, LetterKind.CancellationLetter, happened.Reason, at, ct));
}
