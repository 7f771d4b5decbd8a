using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Opens a revision of the issued agenda; the issued edition stays in force until the revision is out.</summary>
public sealed record ReviseAgenda(AgendaId AgendaId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Agendas;
}

internal sealed class ReviseAgendaHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<ReviseAgenda, Done>
{
    public async Task<Result<Done>> Handle(ReviseAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.Revise(clock.GetUtcNow());
    }
}
