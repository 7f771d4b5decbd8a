using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Adds an item, a break or a social event: under another item or at the top, at a place among its siblings or at their end.</summary>
public sealed record AddAgendaItem(AgendaId AgendaId, long Version, AgendaItemId? Under, int? Index, AgendaItemContent Content) : ICommand<AgendaItemId>,
    IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class AddAgendaItemValidator : AbstractValidator<AddAgendaItem>
{
    public AddAgendaItemValidator() => RuleFor(i => i.Content).SetValidator(new AgendaItemContentValidator());
}

internal sealed class AddAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AddAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Handle(AddAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        if (!await db.Knows(command.Content.ProposedBy, ct)) return AccessErrors.NoSuchThing;
        return agenda.AddItem(command.Under, command.Index, command.Content, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
