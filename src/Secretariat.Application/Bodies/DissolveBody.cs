using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records the last day of a body; its meetings and papers stay.</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record DissolveBody(BodyId BodyId, DateOnly LastDay, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class DissolveBodyHandler(ISecretariatDb db) : ICommandHandler<DissolveBody, Done>
{
    public async Task<Result<Done>> Handle(DissolveBody command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        return body.Dissolve(command.LastDay);
    }
}
