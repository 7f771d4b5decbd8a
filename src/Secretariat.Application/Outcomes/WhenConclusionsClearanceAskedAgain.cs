using Secretariat.Application.Agendas;
using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Asks the chairs again to clear what was adopted.</summary>
internal sealed class WhenConclusionsClearanceAskedAgain(ChairNews news) : IReactTo<ConclusionsClearanceAskedAgain>
{
    public Task React(ConclusionsClearanceAskedAgain happened, DateTimeOffset at, CancellationToken ct) =>
        news.Write(happened.MeetingId, $"conclusions/{happened.ConclusionsId.Value:N}/asked-again/{happened.Number}", "Conclusions for you to clear",
            "The conclusions come again after one of those who preside returned them. Please read them and confirm that this is the text that was adopted, "
                + "so that they can be issued.", at, ct);
}
