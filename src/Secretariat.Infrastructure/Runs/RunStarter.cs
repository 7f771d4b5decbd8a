using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Runs;

internal sealed class RunStarter(SecretariatDbContext db, ICurrentUser user, TimeProvider clock) : IRuns
{
    public async Task<Result<RunId>> Start(RunKind kind, string title, MeetingId? meeting, IReadOnlyList<RunItem> items, CancellationToken ct)
    {
        await TakeTurn(kind, meeting, ct);
        if (await EarlierRun(kind, meeting, items, ct) is { } earlier) return new RunErrors.AlreadyBegun(earlier);

        var now = clock.GetUtcNow();
        var run = Run.Start(kind, title, meeting, items.Count, Cause.Of(user.Actor), now);
        db.Runs.Add(run);
        db.RunSteps.AddRange(items.Select((item, i) =>
            RunStep.Of(run, i + 1, item.Key, item.Label, CommandJson.NameOf(item.Command), CommandJson.Write(item.Command), now)));
        return run.Id;
    }

    /// <summary>Runs over the same work are begun one after the other, so that the later one meets the earlier one's rows and no deadlock.</summary>
    private Task TakeTurn(RunKind kind, MeetingId? meeting, CancellationToken ct)
    {
        var turn = $"run/{kind}/{meeting?.Value}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", ct);
    }

    private async Task<RunId?> EarlierRun(RunKind kind, MeetingId? meeting, IReadOnlyList<RunItem> items, CancellationToken ct)
    {
        var keys = items.Select(i => i.Key).ToArray();
        var runs = await db.RunSteps.AsNoTracking()
            .Where(s => s.Kind == kind && s.MeetingId == meeting && keys.Contains(s.Key)
                && (s.Status == RunStepStatus.Pending || s.Status == RunStepStatus.Done))
            .Select(s => s.RunId).Distinct().ToListAsync(ct);
        return runs.Count == 0 ? null : runs.MaxBy(r => r.Value);
    }
}
