using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Runs;

internal sealed class RunSteps(SecretariatDbContext db, TimeProvider clock) : IRunSteps
{
    public async Task LeaveOutRest(RunId run, CancellationToken ct)
    {
        // The run's own row first, so that a worker that finds nothing left to do does not end the run at the same moment.
        await db.Database.ExecuteSqlAsync($"SELECT FROM runs WHERE id = {run.Value} FOR NO KEY UPDATE", ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE run_steps SET status = 'Skipped', settled_at = {clock.GetUtcNow()}, version = version + 1
            WHERE id IN (SELECT id FROM run_steps WHERE run_id = {run.Value} AND status IN ('Pending', 'Failed') FOR UPDATE SKIP LOCKED)
            """, ct);
    }
}
