using Secretariat.Application.Agendas;
using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Asks the chairs to clear what was adopted.</summary>
internal sealed class WhenConclusionsAdopted(ChairNews news) : IReactTo<ConclusionsAdopted>
{
    public Task React(ConclusionsAdopted happened, DateTimeOffset at, CancellationToken ct) =>
        news.Write(happened.MeetingId, $"conclusions/{happened.ConclusionsId.Value:N}/adopted", "Conclusions for you to clear",
            "The conclusions are adopted. Please read them and confirm that this is the text that was adopted, so that they can be issued.", at, ct);
}
