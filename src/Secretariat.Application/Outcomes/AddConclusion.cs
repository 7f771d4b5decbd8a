using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Adds a paragraph, recommendation or decision to the draft.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version of the conclusions the actor saw.</param>
/// <param name="Content">What it says.</param>
/// <param name="Index">Its place, counted from 0; the end without one.</param>
public sealed record AddConclusion(MeetingId MeetingId, long Version, ConclusionContent Content, int? Index = null) : ICommand<ConclusionId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class AddConclusionValidator : AbstractValidator<AddConclusion>
{
    public AddConclusionValidator() => RuleFor(c => c.Content).SetValidator(new ConclusionContentValidator());
}

internal sealed class AddConclusionHandler(ISecretariatDb db) : ICommandHandler<AddConclusion, ConclusionId>
{
    public async Task<Result<ConclusionId>> Handle(AddConclusion command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!await db.KnowsAddressees(command.Content, ct)) return AccessErrors.NoSuchThing;
        if (await db.WhyNotDue(command.MeetingId, command.Content, ct) is { } early) return early;
        return conclusions.Add(command.Content, command.Index, await db.BodyOf(conclusions, ct));
    }
}
