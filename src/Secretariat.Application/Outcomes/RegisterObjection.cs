using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Registers the note by which a participating state objects, with the time at which the secretariat received it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="SilenceProcedureId">The procedure.</param>
/// <param name="ParticipantId">The state.</param>
/// <param name="ReceivedAt">When the note was received.</param>
/// <param name="StatedBy">Who signed or sent it.</param>
/// <param name="Statement">What it says.</param>
public sealed record RegisterObjection(
    MeetingId MeetingId, SilenceProcedureId SilenceProcedureId, ParticipantId ParticipantId, DateTimeOffset ReceivedAt, string StatedBy, string Statement)
    : ICommand<ObjectionReceipt>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class RegisterObjectionValidator : AbstractValidator<RegisterObjection>
{
    public RegisterObjectionValidator()
    {
        RuleFor(c => c.StatedBy).NotBlank().MaximumLength(300);
        RuleFor(c => c.Statement).NotBlank().MaximumLength(8000);
    }
}

internal sealed class RegisterObjectionHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RegisterObjection, ObjectionReceipt>
{
    public async Task<Result<ObjectionReceipt>> Handle(RegisterObjection command, CancellationToken ct)
    {
        if (!await db.Knows(command.ParticipantId, ct)) return AccessErrors.NoSuchThing;
        if (!(await db.SilenceOf(command.MeetingId, command.SilenceProcedureId, ct)).TryGet(out var found, out var refusal)) return refusal;
        var participating = await db.IsParticipatingState(command.ParticipantId, DateOnly.FromDateTime(command.ReceivedAt.UtcDateTime), ct);
        var objection = new ReceivedObjection(command.Statement, ObjectionChannel.Note, CleanText.Line(command.StatedBy), command.ReceivedAt);
        return found.Procedure.Break(command.ParticipantId, participating, objection, found.Text, clock.GetUtcNow())
            .Match<Result<ObjectionReceipt>>(effective => new ObjectionReceipt(command.ReceivedAt, effective), e => e);
    }
}
