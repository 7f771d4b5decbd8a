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

/// <summary>Corrects a nomination before it is accepted; one that was returned is under review again.</summary>
public sealed record CorrectDelegate(DelegationId DelegationId, RegistrationId RegistrationId, DelegateDetails Details, long Version,
    bool Confirmed = false) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, [.. AccessRule.Secretariat, Role.FocalPoint]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Nominations;
}

internal sealed class CorrectDelegateValidator : AbstractValidator<CorrectDelegate>
{
    public CorrectDelegateValidator() => RuleFor(c => c.Details).SetValidator(new DelegateDetailsValidator());
}

internal sealed class CorrectDelegateHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<CorrectDelegate, Done>
{
    public async Task<Result<Done>> Handle(CorrectDelegate command, CancellationToken ct)
    {
        if (!(await db.Roster(command.DelegationId, dialogue, ct)).TryGet(out var roster, out var refusal)) return refusal;
        if (!roster.Find(command.RegistrationId, command.Version).TryGet(out var registration, out refusal)) return refusal;
        if (roster.Closed(clock.GetUtcNow()) is { } closed) return closed;
        if (!command.Confirmed && roster.Duplicates([command.Details], besides: registration.Id) is { } duplicate) return duplicate;
        if (!roster.Delegation.ChangeHead(registration.Id, command.Details.Role is DelegateRole.Head).TryGet(out _, out refusal)) return refusal;
        return registration.Correct(command.Details);
    }
}
