using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Opens a revision of the issued agenda; the issued edition stays in force until the revision is out.</summary>
public sealed record ReviseAgenda(AgendaId AgendaId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);
}

internal sealed class ReviseAgendaHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<ReviseAgenda, Done>
{
    public async Task<Result<Done>> Handle(ReviseAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == agenda.MeetingId, ct);
        return agenda.Revise(meeting.Status, clock.GetUtcNow());
    }
}
