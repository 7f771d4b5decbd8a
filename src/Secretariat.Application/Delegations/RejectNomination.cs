using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Refuses a nomination for a reason; its seat is free again.</summary>
public sealed record RejectNomination(RegistrationId RegistrationId, string Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class RejectNominationValidator : AbstractValidator<RejectNomination>
{
    public RejectNominationValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class RejectNominationHandler(ISecretariatDb db) : ICommandHandler<RejectNomination, Done>
{
    public async Task<Result<Done>> Handle(RejectNomination command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        return registration.Reject(command.Reason).TryGet(out _, out refusal) ? await db.Vacate(registration, ct) : refusal;
    }
}
