using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Takes an item off the agenda.</summary>
public sealed record RemoveAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class RemoveAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RemoveAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(RemoveAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.RemoveItem(command.ItemId, clock.GetUtcNow());
    }
}
