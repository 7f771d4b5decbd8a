using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Notes that a delegation excuses one of its delegates.</summary>
public sealed record ExcuseDelegate(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method,
    Guid ClientEventId, string? Reason)
    : IDeskAct, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Excuses;
}

internal sealed class ExcuseDelegateValidator : DeskActValidator<ExcuseDelegate>;

internal sealed class ExcuseDelegateHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : DeskActHandler<ExcuseDelegate>(db, user, clock, AttendanceEventKind.Excused);
