using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Runs, newest first.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only those that stand there.</param>
/// <param name="MeetingId">Only those of this meeting.</param>
public sealed record ListRuns(Page Page, RunStatus? Status = null, MeetingId? MeetingId = null) : IQuery<PageOf<RunLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A run in a list.</summary>
public sealed record RunLine(
    Guid Id, RunKind Kind, string Title, Guid? MeetingId, RunStatus Status, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Total);

internal sealed class ListRunsHandler(ISecretariatDb db) : IQueryHandler<ListRuns, PageOf<RunLine>>
{
    public async Task<Result<PageOf<RunLine>>> Handle(ListRuns query, CancellationToken ct)
    {
        var runs = db.Runs.AsNoTracking();
        if (query.Status is { } status) runs = runs.Where(r => r.Status == status);
        if (query.MeetingId is { } meeting) runs = runs.Where(r => r.MeetingId == meeting);
        if (query.Page.Key() is [var after] && Guid.TryParse(after, out var last)) runs = runs.Where(r => (Guid)(object)r.Id < last);

        var rows = await runs.OrderByDescending(r => r.Id).Take(query.Page.Take + 1)
            .Select(r => new RunLine(
                r.Id.Value, r.Kind, r.Title, r.MeetingId == null ? null : r.MeetingId.Value.Value, r.Status, r.StartedBy, r.StartedAt, r.FinishedAt, r.Total))
            .ToListAsync(ct);
        return rows.ToPage(query.Page, r => [r.Id.ToString()]);
    }
}
