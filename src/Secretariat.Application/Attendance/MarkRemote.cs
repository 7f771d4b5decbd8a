using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Notes that a delegate joined a session from afar.</summary>
public sealed record MarkRemote(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method,
    Guid ClientEventId, string? Reason)
    : IDeskAct, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

internal sealed class MarkRemoteValidator : DeskActValidator<MarkRemote>;

internal sealed class MarkRemoteHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : DeskActHandler<MarkRemote>(db, user, clock, AttendanceEventKind.Remote);
