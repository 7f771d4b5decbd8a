using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Records the last day on which a participant takes part.</summary>
/// <param name="ParticipationId">Which interval.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record EndParticipation(ParticipationId ParticipationId, DateOnly LastDay, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class EndParticipationHandler(ISecretariatDb db) : ICommandHandler<EndParticipation, Done>
{
    public async Task<Result<Done>> Handle(EndParticipation command, CancellationToken ct)
    {
        if (!(await db.Participations.Load(command.ParticipationId, command.Version, ct)).TryGet(out var participation, out var refusal)) return refusal;
        return participation.End(command.LastDay);
    }
}
