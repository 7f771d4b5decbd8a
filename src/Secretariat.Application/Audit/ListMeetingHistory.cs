using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>What was done with a meeting and its agenda, usually the latest first: the acts, not the rows that they changed.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Act">Only acts whose name holds these words.</param>
public sealed record ListMeetingHistory(MeetingId MeetingId, Page Page, string? Act = null) : IQuery<PageOf<NotedAct>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

internal sealed class ListMeetingHistoryHandler(ISecretariatDb db, IAuditReader audit) : IQueryHandler<ListMeetingHistory, PageOf<NotedAct>>
{
    public async Task<Result<PageOf<NotedAct>>> Handle(ListMeetingHistory query, CancellationToken ct)
    {
        var agenda = await db.Agendas.Where(a => a.MeetingId == query.MeetingId).Select(a => (Guid?)a.Id.Value).SingleOrDefaultAsync(ct);
        List<Guid> things = [query.MeetingId.Value];
        if (agenda is { } id) things.Add(id);
        var entries = audit.Entries(new AuditFilter(Act: query.Act, Subjects: things));
        return await ListAuditHandler.Orders.Read(entries, query.Page,
            e => new NotedAct(e.Sequence, e.At, e.Actor, e.OnBehalfOf, e.Act, e.Reason, e.Changes), ct);
    }
}
