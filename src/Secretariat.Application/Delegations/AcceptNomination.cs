using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Accepts a nomination; the delegate is sent a personal link.</summary>
public sealed record AcceptNomination(RegistrationId RegistrationId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class AcceptNominationHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AcceptNomination, Done>
{
    public async Task<Result<Done>> Handle(AcceptNomination command, CancellationToken ct) =>
        (await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)
            ? registration.Accept(clock.GetUtcNow())
            : refusal;
}
