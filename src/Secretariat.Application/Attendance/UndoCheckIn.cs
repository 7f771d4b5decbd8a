using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Takes back the last entry made for a delegate at a session.</summary>
public sealed record UndoCheckIn(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method,
    Guid ClientEventId, string? Reason)
    : IDeskAct, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

internal sealed class UndoCheckInValidator : DeskActValidator<UndoCheckIn>;

internal sealed class UndoCheckInHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : DeskActHandler<UndoCheckIn>(db, user, clock, AttendanceEventKind.Undo);
