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
/// <param name="Act">Only acts of this name.</param>
public sealed record ListMeetingHistory(MeetingId MeetingId, Page Page, string? Act = null) : IQuery<PageOf<MeetingAct>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

/// <summary>Something that was done.</summary>
/// <param name="Sequence">Its number in the audit trail.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="OnBehalfOf">On whose behalf, where the system carried it out.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, in the actor's words.</param>
public sealed record MeetingAct(long Sequence, DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Reason);

internal sealed class ListMeetingHistoryHandler(ISecretariatDb db, IAuditReader audit) : IQueryHandler<ListMeetingHistory, PageOf<MeetingAct>>
{
    public async Task<Result<PageOf<MeetingAct>>> Handle(ListMeetingHistory query, CancellationToken ct)
    {
        var agenda = await db.Agendas.Where(a => a.MeetingId == query.MeetingId).Select(a => (Guid?)a.Id.Value).SingleOrDefaultAsync(ct);
        var entries = audit.Entries(new AuditFilter(Subject: query.MeetingId.Value));
        if (agenda is { } id) entries = entries.Union(audit.Entries(new AuditFilter(Subject: id)));
        if (query.Act is { } act) entries = entries.Where(e => e.Act == act);
        return await ListAuditHandler.Orders.Read(entries, query.Page,
            e => new MeetingAct(e.Sequence, e.At, e.Actor, e.OnBehalfOf, e.Act, e.Reason), ct);
    }
}
