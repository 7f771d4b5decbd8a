using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Changes what an entry of the draft says, or of an adopted text that a chair returned.</summary>
public sealed record EditConclusion(MeetingId MeetingId, long Version, ConclusionId ConclusionId, ConclusionContent Content) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class EditConclusionValidator : AbstractValidator<EditConclusion>
{
    public EditConclusionValidator() => RuleFor(c => c.Content).SetValidator(new ConclusionContentValidator());
}

internal sealed class EditConclusionHandler(ISecretariatDb db) : ICommandHandler<EditConclusion, Done>
{
    public async Task<Result<Done>> Handle(EditConclusion command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!await db.KnowsAddressees(command.Content, ct)) return AccessErrors.NoSuchThing;
        if (await db.WhyNotDue(command.MeetingId, command.Content, ct) is { } early) return early;
        if (!conclusions.Edit(command.ConclusionId, command.Content, await db.BodyOf(conclusions, ct)).TryGet(out _, out refusal)) return refusal;
        await db.TellTheRegister(conclusions, ct);
        return Done.Value;
    }
}
