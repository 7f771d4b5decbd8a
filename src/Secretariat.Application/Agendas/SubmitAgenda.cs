using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Asks the chairs for their approval of the agenda as it stands.</summary>
public sealed record SubmitAgenda(AgendaId AgendaId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class SubmitAgendaHandler(ISecretariatDb db) : ICommandHandler<SubmitAgenda, Done>
{
    public async Task<Result<Done>> Handle(SubmitAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.Submit(await db.SittingsOf(agenda.MeetingId, ct));
    }
}
