using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Sends the conclusions to everybody who was told of the meeting.</summary>
internal sealed class WhenConclusionsIssued(PaperNews news) : IReactTo<ConclusionsIssued>
{
    public Task React(ConclusionsIssued happened, DateTimeOffset at, CancellationToken ct) =>
        news.Send(happened.MeetingId, DocumentKind.Conclusions, happened.Symbol, at, null, ct);
}
