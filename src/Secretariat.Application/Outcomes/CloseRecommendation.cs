using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Closes a recommendation or decision with what came of it; an officer records it on the word of those who preside (study 5.8).</summary>
/// <param name="MeetingId">The meeting that adopted it.</param>
/// <param name="OutcomeId">Which.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Result">What came of it.</param>
/// <param name="AcceptedBy">Who of those who preside accepted that it is closed, by their terms of office: one of two Co-Chairs may be enough.</param>
public sealed record CloseRecommendation(MeetingId MeetingId, OutcomeId OutcomeId, long Version, string Result, IReadOnlyList<OfficeTermId> AcceptedBy)
    : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.FollowUp;
}

internal sealed class CloseRecommendationValidator : AbstractValidator<CloseRecommendation>
{
    public CloseRecommendationValidator()
    {
        RuleFor(c => c.Result).NotBlank().WithMessage("Say what came of it.").MaximumLength(4000);
        RuleFor(c => c.AcceptedBy).NotEmpty().WithMessage("Say who of those who preside accepted it.");
    }
}

internal sealed class CloseRecommendationHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CloseRecommendation, Done>
{
    public async Task<Result<Done>> Handle(CloseRecommendation command, CancellationToken ct)
    {
        if (!(await db.OutcomeOf(command.MeetingId, command.OutcomeId, command.Version, ct)).TryGet(out var outcome, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        var presiding = await db.WhoPresideOver(outcome.BodyId, now, ct);
        if (presiding.Count == 0) return new OutcomeErrors.NobodyPresides();
        if (command.AcceptedBy.Any(term => presiding.All(p => p.TermId != term.Value))) return new OutcomeErrors.OfAnotherChair();
        var accepted = presiding.Where(p => command.AcceptedBy.Contains(new(p.TermId))).Select(p => p.Name);
        return outcome.Close(command.Result, $"{user.Actor.Name}, on the word of {string.Join("; ", accepted)}", now);
    }
}
