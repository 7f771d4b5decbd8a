using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records the last day of a member of a body that keeps a list.</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="ParticipantId">Who.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record ReleaseMember(BodyId BodyId, ParticipantId ParticipantId, DateOnly LastDay, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class ReleaseMemberHandler(ISecretariatDb db) : ICommandHandler<ReleaseMember, Done>
{
    public async Task<Result<Done>> Handle(ReleaseMember command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        return body.Release(command.ParticipantId, command.LastDay);
    }
}
