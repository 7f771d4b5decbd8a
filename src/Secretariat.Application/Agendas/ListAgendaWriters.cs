using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Who else is writing on an agenda.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Writes">Whether whoever asks is writing on it too, and is to be seen by the others for a minute.</param>
public sealed record ListAgendaWriters(AgendaId AgendaId, bool Writes) : IQuery<AgendaWriters>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);
}

/// <summary>The others who write.</summary>
/// <param name="Names">Their names; whoever asks is not among them.</param>
public sealed record AgendaWriters(IReadOnlyList<string> Names);

internal sealed class ListAgendaWritersHandler(IPresence presence, ICurrentUser user) : IQueryHandler<ListAgendaWriters, AgendaWriters>
{
    public async Task<Result<AgendaWriters>> Handle(ListAgendaWriters query, CancellationToken ct)
    {
        // Machines write in no editor.
        if (user.Actor is not Actor.AccountHolder { Id: var account }) return new AgendaWriters([]);
        if (query.Writes) await presence.Note(query.AgendaId.Value, account, ct);
        return new AgendaWriters(await presence.Others(query.AgendaId.Value, account, ct));
    }
}
