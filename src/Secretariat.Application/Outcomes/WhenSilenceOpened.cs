using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Sends the note on the opening to everybody who was told of the meeting.</summary>
internal sealed class WhenSilenceOpened(SilenceNews news) : IReactTo<SilenceOpened>
{
    public Task React(SilenceOpened happened, DateTimeOffset at, CancellationToken ct) => news.Opened(happened.SilenceProcedureId, at, ct);
}
