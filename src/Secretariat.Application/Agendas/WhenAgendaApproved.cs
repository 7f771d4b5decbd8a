using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Tells the secretariat that the agenda can be issued.</summary>
internal sealed class WhenAgendaApproved(ChairNews news) : IReactTo<AgendaApproved>
{
    public Task React(AgendaApproved happened, DateTimeOffset at, CancellationToken ct) =>
        news.WriteToSecretariat(happened.AgendaId, $"approved/{happened.ContentHash}", "Agenda approved",
            "The agenda has every approval it needs and can be issued.", ct);
}
