using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Runs of many steps.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only those that stand there.</param>
/// <param name="MeetingId">Only those of this meeting.</param>
/// <param name="Kind">Only those that do this.</param>
public sealed record ListRuns(Page Page, RunStatus? Status = null, MeetingId? MeetingId = null, RunKind? Kind = null) : IQuery<PageOf<RunLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListRunsHandler.Orders;
}

/// <summary>A run in a list.</summary>
public sealed record RunLine(
    Guid Id, RunKind Kind, string Title, Guid? MeetingId, RunStatus Status, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Total);

internal sealed class ListRunsHandler(ISecretariatDb db) : IQueryHandler<ListRuns, PageOf<RunLine>>
{
    internal static readonly Orders<Run> Orders = Orders<Run>.Usually("-startedAt", r => r.Id)
        .By("startedAt", r => r.StartedAt).ByOptional("finishedAt", r => r.FinishedAt).By("title", r => EF.Functions.Collate(r.Title, Alphabet.Collation));

    public async Task<Result<PageOf<RunLine>>> Handle(ListRuns query, CancellationToken ct)
    {
        var runs = db.Runs.AsNoTracking();
        if (query.Status is { } status) runs = runs.Where(r => r.Status == status);
        if (query.MeetingId is { } meeting) runs = runs.Where(r => r.MeetingId == meeting);
        if (query.Kind is { } kind) runs = runs.Where(r => r.Kind == kind);
        return await Orders.Read(runs, query.Page, r => new RunLine(
            r.Id.Value, r.Kind, r.Title, r.MeetingId == null ? null : r.MeetingId.Value.Value, r.Status, r.StartedBy, r.StartedAt, r.FinishedAt, r.Total), ct);
    }
}
