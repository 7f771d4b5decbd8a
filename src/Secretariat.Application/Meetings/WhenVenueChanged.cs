using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenVenueChanged(MeetingNews news) : IReactTo<VenueChanged>
{
    public Task React(VenueChanged happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged, LetterKind.VenueChanged,
            static (_, _) => { }, at, ct);
}
