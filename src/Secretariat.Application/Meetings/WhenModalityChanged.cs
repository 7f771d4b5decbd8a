using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenModalityChanged(MeetingNews news) : IReactTo<ModalityChanged>
{
    public Task React(ModalityChanged happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged, LetterKind.ModalityChanged,
            static (o, fields) => fields[FieldOf(o.Meeting.Modality)] = true, at, ct);

    private static string FieldOf(Modality modality) => modality switch
    {
        Modality.InPerson => "in_person",
        Modality.Remote => "online",
        _ => "hybrid",
    };
}
