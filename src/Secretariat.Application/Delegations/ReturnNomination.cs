using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Sends a nomination back to the focal point with what is to be corrected.</summary>
public sealed record ReturnNomination(RegistrationId RegistrationId, string Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class ReturnNominationValidator : AbstractValidator<ReturnNomination>
{
    public ReturnNominationValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say what should be corrected.").MaximumLength(2000);
}

internal sealed class ReturnNominationHandler(ISecretariatDb db) : ICommandHandler<ReturnNomination, Done>
{
    public async Task<Result<Done>> Handle(ReturnNomination command, CancellationToken ct) =>
        (await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)
            ? registration.Return(command.Reason)
            : refusal;
}
