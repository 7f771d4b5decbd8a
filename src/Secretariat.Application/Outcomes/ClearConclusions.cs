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

/// <summary>A chair confirms that exactly the text they read is what was adopted.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ContentHash">The fingerprint of the text that was read; another text is refused.</param>
public sealed record ClearConclusions(MeetingId MeetingId, string ContentHash) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, Role.Chair);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class ClearConclusionsValidator : AbstractValidator<ClearConclusions>
{
    public ClearConclusionsValidator() =>
        RuleFor(a => a.ContentHash).Matches("^[0-9a-fA-F]{64}$").WithMessage("Send the contentHash of the conclusions you read.");
}

internal sealed class ClearConclusionsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ClearConclusions, Done>
{
    public async Task<Result<Done>> Handle(ClearConclusions command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, null, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return new OutcomeErrors.NotPresiding();
        return conclusions.Clear(person, command.ContentHash, await db.OfficesOver(conclusions.BodyId, clock.GetUtcNow(), ct));
    }
}
