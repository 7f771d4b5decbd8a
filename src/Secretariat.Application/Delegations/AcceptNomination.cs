using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Accepts a nomination; the delegate is sent a personal link.</summary>
public sealed record AcceptNomination(RegistrationId RegistrationId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);
}

internal sealed class AcceptNominationHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AcceptNomination, Done>
{
    public async Task<Result<Done>> Handle(AcceptNomination command, CancellationToken ct) =>
        (await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)
            ? registration.Accept(clock.GetUtcNow())
            : refusal;
}
