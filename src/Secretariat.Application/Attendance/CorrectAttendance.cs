using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Puts a locked record right, with a reason and its evidence. A certificate that the delegate no longer earns is revoked.</summary>
public sealed record CorrectAttendance(
    MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId RegistrationId, PresenceState To, string? Reason, string Evidence, long Version)
    : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Records;
}

internal sealed class CorrectAttendanceValidator : AbstractValidator<CorrectAttendance>
{
    public CorrectAttendanceValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
        RuleFor(c => c.Evidence).NotEmpty().WithMessage("Say what shows it.").MaximumLength(2000);
    }
}

internal sealed class CorrectAttendanceHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CorrectAttendance, Done>
{
    public async Task<Result<Done>> Handle(CorrectAttendance command, CancellationToken ct)
    {
        if (!(await db.HeldRegisterOf(command.MeetingId, command.Version, ct)).TryGet(out var register, out var refusal)) return refusal;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == command.MeetingId, ct);
        if (meeting.SessionTimes().FirstOrDefault(s => s.Id == command.SessionId) is not { } session) return AccessErrors.NoSuchThing;
        if (!await db.Registrations.AnyAsync(r => r.Id == command.RegistrationId && r.MeetingId == command.MeetingId, ct)) return AccessErrors.NoSuchThing;

        var known = await db.AttendanceEvents.AsNoTracking().Where(e => e.RegistrationId == command.RegistrationId && e.SessionId == session.Id)
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        var entry = new Entry(now, AttendanceMethod.Desk, user.Actor.Name, Guid.CreateVersion7(), command.Reason);
        if (!register.Correct(command.RegistrationId, session, command.To, command.Evidence, entry, Presence.Of(known), now)
            .TryGet(out var correction, out refusal)) return refusal;
        db.AttendanceEvents.Add(correction);
        return Done.Value;
    }
}
