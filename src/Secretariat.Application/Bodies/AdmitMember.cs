using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Enters a participant on the list of members of a body that keeps one, such as the Reference Group (study S08).</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="ParticipantId">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record AdmitMember(BodyId BodyId, ParticipantId ParticipantId, DateOnly From, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class AdmitMemberHandler(ISecretariatDb db) : ICommandHandler<AdmitMember, Done>
{
    public async Task<Result<Done>> Handle(AdmitMember command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        if (!(await db.Participants.Load(command.ParticipantId, null, ct)).TryGet(out var participant, out refusal)) return refusal;
        return body.Admit(participant.Id, Period.Since(command.From));
    }
}
