using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Puts an item under the one above it.</summary>
public sealed record IndentAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class IndentAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<IndentAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(IndentAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.IndentItem(command.ItemId, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
