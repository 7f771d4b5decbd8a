using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Runs;

/// <summary>Does the steps of runs: each step's command and the mark that it is done are one transaction, so a step is done once or waits still.</summary>
internal sealed partial class RunWorker(IServiceScopeFactory scopes, TimeProvider clock, Nudges nudges, ILogger<RunWorker> log) : IPump
{
    public async Task<bool> Step(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Claim(db, ct) is not { } step)
        {
            await LeaveOutStopped(db, ct);
            await FinishRuns(db, ct);
            await transaction.CommitAsync(ct);
            return false;
        }

        Error? refusal;
        try
        {
            refusal = await Do(scope.ServiceProvider, step, ct);
            if (refusal is null) await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !Outage.Is(e))
        {
            Broken(step.Label, e);
            refusal = ConstraintErrors.Explain(e) ?? (Error)new Broke(e.GetType().Name);
        }

        if (refusal is not null)
        {
            await transaction.RollbackAsync(ct);
            await Settle(step, refusal, ct);
        }

        nudges.All();
        return true;
    }

    private async Task<ClaimedStep?> Claim(SecretariatDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claimed = await db.Database.SqlQuery<ClaimedStep>($"""
            SELECT s.id, s.label, s.command, s.content::text AS content, r.started_by
            FROM run_steps AS s JOIN runs AS r ON r.id = s.run_id
            WHERE s.status = 'Pending' AND s.next_attempt_at <= {now} AND r.status = 'Running'
            ORDER BY s.next_attempt_at, s.position LIMIT 1 FOR UPDATE OF s SKIP LOCKED
            """).ToListAsync(ct);
        return claimed.SingleOrDefault();
    }

    private async Task<Error?> Do(IServiceProvider services, ClaimedStep step, CancellationToken ct)
    {
        services.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(step.StartedBy));
        var command = (ICommand<Done>)CommandJson.Read(step.Command, step.Content);
        var result = await services.GetRequiredService<ISender>().Send(command, ct);
        if (result.Error is { } refusal) return refusal;

        var (db, now) = (services.GetRequiredService<SecretariatDbContext>(), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            UPDATE run_steps SET status = 'Done', settled_at = {now}, reason_code = NULL, reason = NULL, version = version + 1 WHERE id = {step.Id}
            """, ct);
        await services.GetRequiredService<Saving>().Seal(ct);
        return null;
    }

    /// <summary>Marks a step that came to nothing, unless somebody else has taken it up meanwhile.</summary>
    private async Task Settle(ClaimedStep claimed, Error refusal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await db.RunSteps.FromSql($"SELECT * FROM run_steps WHERE id = {claimed.Id} AND status = 'Pending' FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        if (found.SingleOrDefault() is not { } step) return;

        var now = clock.GetUtcNow();
        var settled = refusal is Broke or StaleVersion or Unavailable || refusal == SavingErrors.Overtaken
            ? step.Defer(refusal.Code, refusal.Message, now)
            : step.Fail(refusal, now);
        if (settled.Error is { } fault) throw new InvalidOperationException(fault.Message);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Leaves out what was begun when its run was stopped, and came to nothing.</summary>
    private Task LeaveOutStopped(SecretariatDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync($"""
            UPDATE run_steps SET status = 'Skipped', settled_at = {now}, version = version + 1
            WHERE id IN (SELECT s.id FROM run_steps AS s JOIN runs AS r ON r.id = s.run_id
                WHERE s.status = 'Pending' AND r.status = 'Finished' FOR UPDATE OF s SKIP LOCKED)
            """, ct);
    }

    private Task FinishRuns(SecretariatDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync($"""
            UPDATE runs SET status = 'Finished', finished_at = {now}, version = version + 1
            WHERE status IN ('Running', 'Paused') AND NOT EXISTS (SELECT FROM run_steps AS s WHERE s.run_id = runs.id AND s.status = 'Pending')
            """, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The step for {Label} broke and is tried again after a pause")]
    private partial void Broken(string label, Exception reason);

    private sealed record Broke(string What)
        : Error("run.step_broke", $"Something went wrong inside the system ({What}). It is tried again by itself; if it is given up, the log knows more.");

    private sealed record ClaimedStep(Guid Id, string Label, string Command, string Content, string StartedBy);
}
