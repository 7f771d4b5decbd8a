using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>An act at the registration desk about one delegate, known by the code on the badge or by registration, at one session.</summary>
public interface IDeskAct : ICommand<AtTheDesk>, IReasoned
{
    /// <summary>The meeting.</summary>
    MeetingId MeetingId { get; }

    /// <summary>At which session.</summary>
    MeetingSessionId SessionId { get; }

    /// <summary>Who, by registration.</summary>
    RegistrationId? RegistrationId { get; }

    /// <summary>Who, by the code on confirmation or badge.</summary>
    string? QrCode { get; }

    /// <summary>How it was established.</summary>
    AttendanceMethod Method { get; }

    /// <summary>The device's own name for it: sent twice, it lands once.</summary>
    Guid ClientEventId { get; }

    /// <summary>Whether a delegate who has not confirmed is confirmed for with it.</summary>
    bool Confirms => false;

    /// <summary>On whose word; where it is left out the reason is that word.</summary>
    string? Word => null;
}

internal abstract class DeskActValidator<TAct> : AbstractValidator<TAct> where TAct : IDeskAct
{
    protected DeskActValidator()
    {
        RuleFor(c => c.RegistrationId).NotNull().When(c => string.IsNullOrEmpty(c.QrCode))
            .WithMessage("Say who it is: a registration, or the code on the badge.");
        RuleFor(c => c.ClientEventId).NotEmpty();
        RuleFor(c => c.QrCode).MaximumLength(200);
        RuleFor(c => c.Reason).MaximumLength(2000);
        RuleFor(c => c.Reason).MaximumLength(DeskEntry.LongestReasonBesideWord).When(c => c.Word is not null);
        RuleFor(c => c.Word).MaximumLength(DeskEntry.LongestWord);
    }
}

internal abstract class DeskActHandler<TAct>(ISecretariatDb db, ICurrentUser user, TimeProvider clock, AttendanceEventKind kind)
    : ICommandHandler<TAct, AtTheDesk>
    where TAct : IDeskAct
{
    public async Task<Result<AtTheDesk>> Handle(TAct command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await Desk.At(db, command.MeetingId, command.RegistrationId, command.QrCode, command.ClientEventId, now, ct);
        if (!found.TryGet(out var desk, out var refusal)) return refusal;
        var entry = new DeskEntry(kind, command.SessionId, command.RegistrationId, command.QrCode, now, command.Method, command.ClientEventId, command.Reason,
            command.Confirms, command.Word);
        return desk.Take(entry, user.Actor.Name, 0, now);
    }
}
