using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>How far a run has come, and which steps failed and why.</summary>
public sealed record GetRun(RunId Id) : IQuery<RunDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A run with its progress.</summary>
public sealed record RunDetail(
    Guid Id,
    RunKind Kind,
    string Title,
    Guid? MeetingId,
    RunStatus Status,
    IReadOnlyList<RunStatus> Next,
    string StartedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    int Total,
    int Waiting,
    int Done,
    int Failed,
    int Skipped,
    IReadOnlyList<FailedStep> Failures,
    long Version);

/// <summary>A step that failed; the others went on.</summary>
public sealed record FailedStep(string Key, string Label, string? ReasonCode, string? Reason, int Attempts);

internal sealed class GetRunHandler(ISecretariatDb db) : IQueryHandler<GetRun, RunDetail>
{
    public async Task<Result<RunDetail>> Handle(GetRun query, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct);
        if (run is null) return AccessErrors.NoSuchThing;

        var counts = await db.RunSteps.Where(s => s.RunId == run.Id).GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var failures = await db.RunSteps.AsNoTracking().Where(s => s.RunId == run.Id && s.Status == RunStepStatus.Failed).OrderBy(s => s.Position)
            .Take(Page.MaxSize)
            .Select(s => new FailedStep(s.Key, s.Label, s.ReasonCode, s.Reason, s.Attempts)).ToListAsync(ct);
        return new RunDetail(run.Id.Value, run.Kind, run.Title, run.MeetingId?.Value, run.Status, run.Next, run.StartedBy, run.StartedAt,
            run.FinishedAt, run.Total,
            counts.GetValueOrDefault(RunStepStatus.Pending), counts.GetValueOrDefault(RunStepStatus.Done), counts.GetValueOrDefault(RunStepStatus.Failed),
            counts.GetValueOrDefault(RunStepStatus.Skipped), failures, run.Version);
    }
}
