using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Records that a participant begins to take part in some way, and ends the way before.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="Kind">How.</param>
/// <param name="From">The first day.</param>
/// <param name="Decision">The reference of the decision that endorsed it; needed from observer to participating.</param>
public sealed record BeginParticipation(
    ParticipantId ParticipantId, ParticipationKind Kind, DateOnly From, string? Decision) : ICommand<ParticipationId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class BeginParticipationValidator : AbstractValidator<BeginParticipation>
{
    public BeginParticipationValidator()
    {
        RuleFor(c => c.Decision).MaximumLength(200);
    }
}

internal sealed class BeginParticipationHandler(ISecretariatDb db) : ICommandHandler<BeginParticipation, ParticipationId>
{
    public async Task<Result<ParticipationId>> Handle(BeginParticipation command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, null, ct)).TryGet(out var participant, out var refusal)) return refusal;
        var current = await db.Participations.InForce(command.From).SingleOrDefaultAsync(p => p.ParticipantId == participant.Id, ct);
        var before = await db.Participations.Where(p => p.ParticipantId == participant.Id && p.Kind != ParticipationKind.Invited
            && p.SourceKind != SourceKind.External && p.Period.FromOn < command.From)
            .OrderByDescending(p => p.Period.FromOn).Select(p => (ParticipationKind?)p.Kind).FirstOrDefaultAsync(ct);
        if (!Participation.Begin(participant, command.Kind, command.From, command.Decision, current, before).TryGet(out var begun, out refusal)) return refusal;
        db.Participations.Add(begun);
        return begun.Id;
    }
}
