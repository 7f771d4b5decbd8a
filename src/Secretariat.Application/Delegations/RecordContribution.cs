using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Puts on record that a delegate speaks on an item, moderates it or reports on it; a certificate of participation as speaker follows from
/// it.
/// </summary>
public sealed record RecordContribution(RegistrationId RegistrationId, AgendaItemId ItemId, ContributionPart Part) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Contributions;
}

internal sealed class RecordContributionValidator : AbstractValidator<RecordContribution>
{
    public RecordContributionValidator() => RuleFor(c => c.Part).IsInEnum();
}

internal sealed class RecordContributionHandler(ISecretariatDb db) : ICommandHandler<RecordContribution, Done>
{
    public async Task<Result<Done>> Handle(RecordContribution command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, null, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (!await db.Agendas.AnyAsync(a => a.MeetingId == registration.MeetingId && a.Items.Any(i => i.Id == command.ItemId), ct))
            return AccessErrors.NoSuchThing;
        return registration.Contribute(new Contribution(command.ItemId, command.Part));
    }
}
