using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Notes that a delegate left.</summary>
public sealed record CheckOut(MeetingId MeetingId, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, AttendanceMethod Method, Guid ClientEventId, string? Reason)
    : ICommand<AtTheDesk>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class CheckOutValidator : AbstractValidator<CheckOut>
{
    public CheckOutValidator()
    {
        RuleFor(c => c.RegistrationId).NotNull().When(c => string.IsNullOrEmpty(c.QrCode)).WithMessage("Say who it is: a registration, or the code on the badge.");
        RuleFor(c => c.ClientEventId).NotEmpty();
        RuleFor(c => c.QrCode).MaximumLength(200);
        RuleFor(c => c.Reason).MaximumLength(2000);
    }
}

internal sealed class CheckOutHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CheckOut, AtTheDesk>
{
    public async Task<Result<AtTheDesk>> Handle(CheckOut command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await Desk.At(db, command.MeetingId, command.RegistrationId, command.QrCode, now, ct)).TryGet(out var desk, out var refusal)) return refusal;
        var entry = new DeskEntry(AttendanceEventKind.CheckOut, command.SessionId, command.RegistrationId, command.QrCode, now, command.Method, command.ClientEventId, command.Reason);
        return desk.Take(entry, user.Actor.Name, 0, now);
    }
}
