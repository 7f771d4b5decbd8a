using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Takes a contribution off the record; a certificate that was issued for it stands until it is revoked.</summary>
public sealed record WithdrawContribution(RegistrationId RegistrationId, AgendaItemId ItemId, ContributionPart Part) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Contributions;
}

internal sealed class WithdrawContributionHandler(ISecretariatDb db) : ICommandHandler<WithdrawContribution, Done>
{
    public async Task<Result<Done>> Handle(WithdrawContribution command, CancellationToken ct) =>
        (await db.Registrations.Load(command.RegistrationId, null, ct)).TryGet(out var registration, out var refusal)
            ? registration.TakeBack(new Contribution(command.ItemId, command.Part))
            : refusal;
}
