using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Appoints the focal point of a participant; whoever served before ends the day before.</summary>
/// <param name="ParticipantId">Whose.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Email">Where letters and links are sent.</param>
/// <param name="From">The first day.</param>
public sealed record AppointFocalPoint(
    ParticipantId ParticipantId, PersonId PersonId, string Email, DateOnly From) : ICommand<FocalPointId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class AppointFocalPointValidator : AbstractValidator<AppointFocalPoint>
{
    public AppointFocalPointValidator()
    {
        RuleFor(c => c.Email).NotEmpty().IsMailAddress();
    }
}

internal sealed class AppointFocalPointHandler(ISecretariatDb db) : ICommandHandler<AppointFocalPoint, FocalPointId>
{
    public async Task<Result<FocalPointId>> Handle(AppointFocalPoint command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, null, ct)).TryGet(out _, out var refusal)) return refusal;
        if (!(await db.People.Load(command.PersonId, null, ct)).TryGet(out _, out refusal)) return refusal;
        var current = await db.FocalPoints.SingleOrDefaultAsync(f => f.ParticipantId == command.ParticipantId && f.Until == null, ct);
        var appointed = current?.ReplaceBy(command.PersonId, command.Email, command.From)
            ?? FocalPoint.Appoint(command.ParticipantId, command.PersonId, command.Email, command.From);
        if (!appointed.TryGet(out var point, out refusal)) return refusal;
        db.FocalPoints.Add(point);
        return point.Id;
    }
}
