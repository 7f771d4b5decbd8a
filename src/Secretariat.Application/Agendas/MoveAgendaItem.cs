using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Puts an item elsewhere, with what stands under it.</summary>
public sealed record MoveAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId, AgendaItemId? Under, int Index) : ICommand<Done>,
    IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class MoveAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<MoveAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(MoveAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.MoveItem(command.ItemId, command.Under, command.Index, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
