using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>
/// A participating state breaks the silence through its personal link, by an objection or amendment in writing. The moment at which the server receives it
/// decides; what comes later is recorded and not effective.
/// </summary>
/// <param name="DelegationId">The delegation of the state.</param>
/// <param name="SilenceProcedureId">The procedure.</param>
/// <param name="Statement">The objection or amendment.</param>
public sealed record BreakSilence(DelegationId DelegationId, SilenceProcedureId SilenceProcedureId, string Statement) : ICommand<ObjectionReceipt>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, Role.FocalPoint);
}

/// <summary>What the state learns of its objection.</summary>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="IsEffective">Whether that was in time.</param>
public sealed record ObjectionReceipt(DateTimeOffset ReceivedAt, bool IsEffective);

internal sealed class BreakSilenceValidator : AbstractValidator<BreakSilence>
{
    public BreakSilenceValidator() => RuleFor(c => c.Statement).NotBlank().MaximumLength(8000);
}

internal sealed class BreakSilenceHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<BreakSilence, ObjectionReceipt>
{
    public async Task<Result<ObjectionReceipt>> Handle(BreakSilence command, CancellationToken ct)
    {
        var received = clock.GetUtcNow();
        var delegation = (await db.Delegations.FindAsync([command.DelegationId], ct))!;
        if (!(await db.SilenceOf(delegation.MeetingId, command.SilenceProcedureId, ct)).TryGet(out var found, out var refusal)) return refusal;
        var participating = await db.IsParticipatingState(delegation.ParticipantId, DateOnly.FromDateTime(received.UtcDateTime), ct);
        var objection = new ReceivedObjection(command.Statement, ObjectionChannel.Link, user.Actor.Name, received);
        return found.Procedure.Break(delegation.ParticipantId, participating, objection, found.Text, clock.GetUtcNow())
            .Match<Result<ObjectionReceipt>>(effective => new ObjectionReceipt(received, effective), e => e);
    }
}
