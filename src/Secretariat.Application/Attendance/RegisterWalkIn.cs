using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>
/// Enters somebody who came to the desk without a nomination, as a nomination under review; an officer accepts it on sight of an official letter (study 5.5).
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="DelegationId">The delegation the person speaks for.</param>
/// <param name="Details">Who it is.</param>
/// <param name="Confirmed">Whether somebody who seems to be named already is meant all the same.</param>
public sealed record RegisterWalkIn(MeetingId MeetingId, DelegationId DelegationId, DelegateDetails Details, bool Confirmed = false)
    : ICommand<RegistrationId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.WalkIns;
}

internal sealed class RegisterWalkInValidator : AbstractValidator<RegisterWalkIn>
{
    public RegisterWalkInValidator() => RuleFor(c => c.Details).SetValidator(new DelegateDetailsValidator());
}

internal sealed class RegisterWalkInHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RegisterWalkIn, RegistrationId>
{
    public async Task<Result<RegistrationId>> Handle(RegisterWalkIn command, CancellationToken ct)
    {
        var delegation = await db.Delegations.SingleOrDefaultAsync(d => d.Id == command.DelegationId && d.MeetingId == command.MeetingId, ct);
        if (delegation is null) return AccessErrors.NoSuchThing;
        var others = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == delegation.Id).ToListAsync(ct);
        if (!command.Confirmed && others.Duplicates([command.Details]) is { } duplicate) return duplicate;
        var position = others.Select(r => r.Position).DefaultIfEmpty().Max() + 1;
        var details = command.Details.WrittenToIn(await db.LanguageOf(delegation.ParticipantId, ct));
        var named = Registration.Nominate(RegistrationId.New(), delegation, details, position, true, user.Actor.Name, clock.GetUtcNow(), walkIn: true);
        if (!named.TryGet(out var registration, out var refusal)) return refusal;
        if (!delegation.Seat(registration.Id, command.Details.Role is DelegateRole.Head).TryGet(out var seated, out refusal)) return refusal;
        if (!(seated ? registration.TakeSeat() : registration.Wait()).TryGet(out _, out refusal)) return refusal;
        db.Registrations.Add(registration);
        return registration.Id;
    }
}
