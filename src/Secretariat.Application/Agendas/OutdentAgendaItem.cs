using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Puts an item beside the one it stands under.</summary>
public sealed record OutdentAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class OutdentAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<OutdentAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(OutdentAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.OutdentItem(command.ItemId, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
