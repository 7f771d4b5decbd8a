using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Ends a run for good: what waits or failed is left out, what is begun finishes, what is done stays done.</summary>
public sealed record StopRun(RunId Id, string? Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class StopRunHandler(ISecretariatDb db, IRunSteps steps, TimeProvider clock) : ICommandHandler<StopRun, Done>
{
    public async Task<Result<Done>> Handle(StopRun command, CancellationToken ct)
    {
        await steps.LeaveOutRest(command.Id, ct);
        return (await db.Runs.Load(command.Id, null, ct)).TryGet(out var run, out var refusal) ? run.Finish(clock.GetUtcNow()) : refusal;
    }
}
