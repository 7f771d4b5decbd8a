using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Calls a meeting in the name of its convenors; invitations can go out.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why it is called although the office of chair is vacant or the mandate has ended; needed only then.</param>
public sealed record ConveneMeeting(MeetingId MeetingId, long Version, string? Reason = null) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class ConveneMeetingValidator : AbstractValidator<ConveneMeeting>
{
    public ConveneMeetingValidator() => RuleFor(c => c.Reason).MaximumLength(MeetingOverride.MaxReason);
}

internal sealed class ConveneMeetingHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ConveneMeeting, Done>
{
    public async Task<Result<Done>> Handle(ConveneMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        var mandate = await db.HasMandate(meeting.BodyId, meeting.Schedule.FirstDay, ct);
        var chair = await db.IsChaired(meeting.BodyId, now, ct);
        if (meeting.GoOn(MeetingObstacle.NoMandate, mandate.Error, command.Reason, user.Actor.Name, now).Error is { } ended) return ended;
        if (meeting.GoOn(MeetingObstacle.ChairVacant, chair.Error, command.Reason, user.Actor.Name, now).Error is { } vacant) return vacant;
        var agendaDrafted = await db.Agendas.AnyAsync(a => a.MeetingId == meeting.Id, ct);
        return meeting.Convene(chair.Error is null, agendaDrafted, now);
    }
}
