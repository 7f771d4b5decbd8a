using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Reports how far a recommendation or decision has been carried out, and what shows it.</summary>
public sealed record UpdateProgress(MeetingId MeetingId, OutcomeId OutcomeId, long Version, ImplementationStatus Status, string Evidence)
    : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.FollowUp;
}

internal sealed class UpdateProgressValidator : AbstractValidator<UpdateProgress>
{
    public UpdateProgressValidator()
    {
        RuleFor(c => c.Status).IsInEnum();
        RuleFor(c => c.Evidence).NotBlank().WithMessage("Say what shows it.").MaximumLength(4000);
    }
}

internal sealed class UpdateProgressHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<UpdateProgress, Done>
{
    public async Task<Result<Done>> Handle(UpdateProgress command, CancellationToken ct)
    {
        if (!(await db.OutcomeOf(command.MeetingId, command.OutcomeId, command.Version, ct)).TryGet(out var outcome, out var refusal)) return refusal;
        return outcome.Report(command.Status, command.Evidence, user.Actor.Name, clock.GetUtcNow());
    }
}
