using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Ends a run for good: what waits or failed is left out, what is done stays done.</summary>
public sealed record StopRun(RunId Id, string? Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class StopRunHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<StopRun, Done>
{
    public async Task<Result<Done>> Handle(StopRun command, CancellationToken ct)
    {
        if (!(await db.Runs.Load(command.Id, null, ct)).TryGet(out var run, out var refusal)) return refusal;
        var left = await db.RunSteps.Where(s => s.RunId == run.Id && (s.Status == RunStepStatus.Pending || s.Status == RunStepStatus.Failed)).ToListAsync(ct);
        foreach (var step in left)
            if (step.Skip(clock.GetUtcNow()).Error is { } fault) return fault;

        return run.Finish(clock.GetUtcNow());
    }
}
