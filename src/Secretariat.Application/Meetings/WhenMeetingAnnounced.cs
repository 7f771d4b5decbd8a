using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Saves the date with those who will be invited.</summary>
internal sealed class WhenMeetingAnnounced(MeetingNews news) : IReactTo<MeetingAnnounced>
{
    public Task React(MeetingAnnounced happened, DateTimeOffset at, CancellationToken ct) => news.SaveTheDate(happened.MeetingId, happened.Sequence, at, ct);
}
