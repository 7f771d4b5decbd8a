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

/// <summary>Closes a recommendation or decision with what came of it; an officer records it on the word of those who preside.</summary>
public sealed record CloseRecommendation(MeetingId MeetingId, OutcomeId OutcomeId, long Version, string Result) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.FollowUp;
}

internal sealed class CloseRecommendationValidator : AbstractValidator<CloseRecommendation>
{
    public CloseRecommendationValidator() => RuleFor(c => c.Result).NotBlank().WithMessage("Say what came of it (result).").MaximumLength(4000);
}

internal sealed class CloseRecommendationHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CloseRecommendation, Done>
{
    public async Task<Result<Done>> Handle(CloseRecommendation command, CancellationToken ct)
    {
        if (!(await db.OutcomeOf(command.MeetingId, command.OutcomeId, command.Version, ct)).TryGet(out var outcome, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (!(await db.OnTheWordOf(outcome.BodyId, now, ct)).TryGet(out var presided, out refusal)) return refusal;
        return outcome.Close(command.Result, $"{user.Actor.Name}, on the word of {presided}", now);
    }
}
