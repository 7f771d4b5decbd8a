using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Tells everybody who had been told of the meeting.</summary>
internal sealed class WhenModalityChanged(MeetingNews news) : IReactTo<ModalityChanged>
{
    public Task React(ModalityChanged happened, DateTimeOffset at, CancellationToken ct) =>
        news.Tell(happened.MeetingId, happened.Sequence, MailKind.MeetingChanged,
        o => (Now(o.Meeting.Modality), $"The {o.Meeting.NumberedTitle} of {o.Meeting.Schedule.Dates} {Word(o.Meeting.Modality)}"), at, ct);

    private static string Now(Modality modality) => modality switch
    {
        Modality.InPerson => "Now in person",
        Modality.Remote => "Now online",
        _ => "Now in person and online",
    };

    private static string Word(Modality modality) => modality switch
    {
        Modality.InPerson => "will be held in person.",
        Modality.Remote => "will be held online. Confirmed delegates receive the address of the meeting room.",
        _ => "will be held in person and online. Confirmed delegates who join online receive the address of the meeting room.",
    };
}
