using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Corrects what is on record of a delegate, from acceptance on: a misspelt name, a wrong address or function. The papers made from now on say it as corrected;
/// before the meeting is over the delegate is written to anew.
/// </summary>
/// <param name="RegistrationId">The delegate.</param>
/// <param name="Details">What is right.</param>
/// <param name="Reason">On whose word; it stays with the record.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Confirmed">Whether somebody of the same name or address is meant all the same.</param>
public sealed record CorrectRegistration(RegistrationId RegistrationId, DelegateDetails Details, string? Reason, long Version, bool Confirmed = false)
    : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.RegistrationCorrections;
}

internal sealed class CorrectRegistrationValidator : AbstractValidator<CorrectRegistration>
{
    public CorrectRegistrationValidator()
    {
        RuleFor(c => c.Details).SetValidator(new DelegateDetailsValidator());
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Say on whose word.").MaximumLength(2000);
    }
}

internal sealed class CorrectRegistrationHandler(ISecretariatDb db, DialogueSettings dialogue) : ICommandHandler<CorrectRegistration, Done>
{
    public async Task<Result<Done>> Handle(CorrectRegistration command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (!(await db.Roster(registration.DelegationId, dialogue, ct)).TryGet(out var roster, out refusal)) return refusal;
        if (!command.Confirmed && roster.Duplicates([command.Details], besides: registration.Id) is { } duplicate) return duplicate;
        if (!roster.Delegation.ChangeHead(registration.Id, command.Details.Role is DelegateRole.Head).TryGet(out _, out refusal)) return refusal;
        return registration.CorrectAccepted(command.Details);
    }
}
