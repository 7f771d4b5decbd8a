using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>A chair says that the text they read is not the one that was adopted, and what was adopted otherwise.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ContentHash">The fingerprint of the text that was read; another text is refused.</param>
/// <param name="Comment">What was adopted otherwise.</param>
public sealed record ReturnConclusions(MeetingId MeetingId, string ContentHash, string Comment) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, Role.Chair);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class ReturnConclusionsValidator : AbstractValidator<ReturnConclusions>
{
    public ReturnConclusionsValidator()
    {
        RuleFor(a => a.ContentHash).Matches("^[0-9a-fA-F]{64}$").WithMessage("Send the contentHash of the conclusions you read.");
        RuleFor(a => a.Comment).MaximumLength(4000);
    }
}

internal sealed class ReturnConclusionsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ReturnConclusions, Done>
{
    public async Task<Result<Done>> Handle(ReturnConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, null, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return new OutcomeErrors.NotPresiding();
        var now = clock.GetUtcNow();
        return conclusions.Return(person, command.Comment, command.ContentHash, await db.OfficesOver(conclusions.BodyId, now, ct), now);
    }
}
