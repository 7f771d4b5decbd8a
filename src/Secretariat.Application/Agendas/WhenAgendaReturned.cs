using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Tells the secretariat what a chair asks to be changed.</summary>
internal sealed class WhenAgendaReturned(ChairNews news) : IReactTo<AgendaReturned>
{
    public Task React(AgendaReturned happened, DateTimeOffset at, CancellationToken ct) =>
        news.WriteToSecretariat(happened.AgendaId, $"returned/{happened.Round}", "Agenda returned",
            $"A chair returned the agenda with this comment:\n\n{happened.Comment}", ct);
}
