using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Tries the failed steps of a run once more, after what stood against them was put right.</summary>
public sealed record RetryFailedSteps(RunId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class RetryFailedStepsHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RetryFailedSteps, Done>
{
    public async Task<Result<Done>> Handle(RetryFailedSteps command, CancellationToken ct)
    {
        if (!(await db.Runs.Load(command.Id, null, ct)).TryGet(out var run, out var refusal)) return refusal;
        var failed = await db.RunSteps.Where(s => s.RunId == run.Id && s.Status == RunStepStatus.Failed).ToListAsync(ct);
        if (failed.Count == 0) return new RunErrors.NothingFailed();
        foreach (var step in failed)
            if (step.Retry(clock.GetUtcNow()).Error is { } fault) return fault;

        return run.Reopen();
    }
}
