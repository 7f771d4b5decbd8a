using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Asks the new holder of the office for approval.</summary>
internal sealed class WhenAgendaReviewHandedOver(ChairNews news) : IReactTo<AgendaReviewHandedOver>
{
    public Task React(AgendaReviewHandedOver happened, DateTimeOffset at, CancellationToken ct) =>
        news.Write(happened.AgendaId, $"asked/{happened.Round}", happened.NewTermId, "Agenda for your approval",
            "The office has passed to your state while this agenda was in review. Please read it and approve it, or return it with a comment.", at, ct);
}
