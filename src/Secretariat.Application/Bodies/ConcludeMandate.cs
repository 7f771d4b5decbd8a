using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records the last day of a mandate.</summary>
/// <param name="MandateId">Which.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record ConcludeMandate(MandateId MandateId, DateOnly LastDay, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class ConcludeMandateHandler(ISecretariatDb db) : ICommandHandler<ConcludeMandate, Done>
{
    public async Task<Result<Done>> Handle(ConcludeMandate command, CancellationToken ct)
    {
        if (!(await db.Mandates.Load(command.MandateId, command.Version, ct)).TryGet(out var mandate, out var refusal)) return refusal;
        return mandate.Conclude(command.LastDay);
    }
}
