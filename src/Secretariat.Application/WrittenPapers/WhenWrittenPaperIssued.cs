using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

/// <summary>Sends the paper to everybody who was told of the meeting.</summary>
internal sealed class WhenWrittenPaperIssued(PaperNews news) : IReactTo<WrittenPaperIssued>
{
    public Task React(WrittenPaperIssued happened, DateTimeOffset at, CancellationToken ct) =>
        news.Send(happened.MeetingId, happened.Kind.DocumentKind(), happened.Symbol, at, null, ct);
}
