using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Lets the items of a day follow each other in the order of the agenda, each as long as it takes.</summary>
/// <param name="AgendaId">Which agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Day">The day of the meeting, from 1.</param>
public sealed record TimeAgendaItems(AgendaId AgendaId, long Version, int Day) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class TimeAgendaItemsHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<TimeAgendaItems, Done>
{
    public async Task<Result<Done>> Handle(TimeAgendaItems command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.LetFollow(command.Day, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
