using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Sets whose approval the agendas of a body need, what presence its certificates need, and its timetable.</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="Approval">Whose approval.</param>
/// <param name="Attendance">What presence.</param>
/// <param name="Timetable">The steps and their days.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record SetBodyPolicies(
    BodyId BodyId, ApprovalPolicy Approval, AttendancePolicy Attendance, IReadOnlyList<TimetableStep> Timetable, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class SetBodyPoliciesHandler(ISecretariatDb db) : ICommandHandler<SetBodyPolicies, Done>
{
    public async Task<Result<Done>> Handle(SetBodyPolicies command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        body.Govern(command.Approval, command.Attendance, command.Timetable);
        return Done.Value;
    }
}
