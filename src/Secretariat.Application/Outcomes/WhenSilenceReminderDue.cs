using Secretariat.Application.Ports;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Reminds everybody who was told of the meeting that silence ends soon.</summary>
internal sealed class WhenSilenceReminderDue(SilenceNews news) : IReactTo<SilenceReminderDue>
{
    public Task React(SilenceReminderDue happened, DateTimeOffset at, CancellationToken ct) => news.Remind(happened.SilenceProcedureId, happened.Step, at, ct);
}
