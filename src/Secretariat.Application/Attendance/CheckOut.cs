using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Notes that a delegate left.</summary>
public sealed record CheckOut(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method,
    Guid ClientEventId, string? Reason)
    : IDeskAct, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

internal sealed class CheckOutValidator : DeskActValidator<CheckOut>;

internal sealed class CheckOutHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : DeskActHandler<CheckOut>(db, user, clock, AttendanceEventKind.CheckOut);
