using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>
/// Checks a delegate in at a session, by the code on the badge or by registration; outside the session's time an officer gives a reason. Whoever has not
/// confirmed can be confirmed for in the same act, on the word that is named.
/// </summary>
public sealed record CheckIn(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method,
    Guid ClientEventId, string? Reason, bool Confirms = false, string? Word = null)
    : IDeskAct, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

internal sealed class CheckInValidator : DeskActValidator<CheckIn>;

internal sealed class CheckInHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : DeskActHandler<CheckIn>(db, user, clock, AttendanceEventKind.CheckIn);
