using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Audit;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;

namespace Secretariat.Web.Audit;

internal sealed class AuditPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/history", Room);
        pages.Page("/audit", Trail);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new ListMeetingHistory(new(id), visit.AskedPage<ListMeetingHistory>(50), visit.Asked("act")))).TryGet(out var rows, out refusal))
            return visit.Refuse(refusal);
        return visit.Show<HistoryRoomPage>(new { Meeting = meeting, Rows = rows });
    }

    private static async Task<IResult> Trail(Visit visit)
    {
        var since = visit.AskedDay("since") is { } from ? new DateTimeOffset(from, default, TimeSpan.Zero) : (DateTimeOffset?)null;
        var until = visit.AskedDay("until") is { } to ? new DateTimeOffset(to.AddDays(1), default, TimeSpan.Zero) : (DateTimeOffset?)null;
        return (await visit.Ask(new ListAudit(
            new AuditFilter(Act: visit.Asked("search"), Subject: visit.AskedId("subject"), Since: since, Until: until), visit.AskedPage<ListAudit>(50))))
            .TryGet(out var rows, out var refusal) ? visit.Show<AuditPage>(new { Rows = rows }) : visit.Refuse(refusal);
    }
}
