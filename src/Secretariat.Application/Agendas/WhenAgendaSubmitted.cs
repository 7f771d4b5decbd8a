using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Asks the chairs for their approval.</summary>
internal sealed class WhenAgendaSubmitted(ChairNews news) : IReactTo<AgendaSubmitted>
{
    public Task React(AgendaSubmitted happened, DateTimeOffset at, CancellationToken ct) =>
        news.Write(happened.AgendaId, $"submitted/{happened.Round}", null, "Agenda for your approval",
            "The draft agenda is ready for your approval. Please read it and approve it, or return it with a comment.", at, ct);
}
