using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Sets whose approval the agendas of a body need, what presence its certificates need, and its timetable.</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="Approval">Whose approval.</param>
/// <param name="Attendance">How presence is counted.</param>
/// <param name="Percent">The least share of sessions, where a share is asked for.</param>
/// <param name="Timetable">The steps and their days.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record SetBodyPolicies(
    BodyId BodyId, ApprovalPolicy Approval, AttendanceRule Attendance, int Percent, IReadOnlyList<TimetableStep> Timetable, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class SetBodyPoliciesValidator : AbstractValidator<SetBodyPolicies>
{
    public SetBodyPoliciesValidator()
    {
        RuleFor(c => c.Percent).InclusiveBetween(1, 100).When(c => c.Attendance is AttendanceRule.MinimumShare)
            .InclusiveBetween(0, 100).When(c => c.Attendance is not AttendanceRule.MinimumShare, ApplyConditionTo.CurrentValidator);
        RuleFor(c => c.Timetable).Must(steps => steps.DistinctBy(s => s.Kind).Count() == steps.Count).WithMessage("Each step has one place in a timetable.");
        RuleForEach(c => c.Timetable).ChildRules(step => step.RuleFor(s => s.OffsetDays).InclusiveBetween(-TimetableStep.MostDays, TimetableStep.MostDays));
    }
}

internal sealed class SetBodyPoliciesHandler(ISecretariatDb db) : ICommandHandler<SetBodyPolicies, Done>
{
    public async Task<Result<Done>> Handle(SetBodyPolicies command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        var attendance = command.Attendance switch
        {
            AttendanceRule.MinimumShare => AttendancePolicy.Share(command.Percent),
            AttendanceRule.AnySession => AttendancePolicy.Once,
            AttendanceRule.AnySessionEachDay => AttendancePolicy.EachDay,
            var rule => throw new InvalidOperationException($"Unknown rule {rule}"),
        };
        body.Govern(command.Approval, attendance, command.Timetable);
        return Done.Value;
    }
}
