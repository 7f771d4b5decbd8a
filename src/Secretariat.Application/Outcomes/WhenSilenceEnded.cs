using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Sends the note on the result to everybody who was told of the meeting.</summary>
internal sealed class WhenSilenceEnded(SilenceNews news) : IReactTo<SilenceEnded>
{
    public Task React(SilenceEnded happened, DateTimeOffset at, CancellationToken ct) => news.Ended(happened.SilenceProcedureId, at, ct);
}
