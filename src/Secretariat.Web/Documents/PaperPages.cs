using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Meetings;
using Secretariat.Domain.Documents;

namespace Secretariat.Web.Documents;

internal sealed class PaperPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/papers", Room);
        pages.MapPost("/meetings/{id:guid}/papers/list-of-participants", IssueList);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var query = new ListDocuments(new(id), visit.AskedPage<ListDocuments>(50), visit.AskedChoice<DocumentKind>("kind"), visit.Asked("language"));
        if (!(await visit.Ask(query)).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return visit.Show<PaperRoomPage>(new { Meeting = meeting, Rows = rows, MayIssue = await visit.May(new IssueListOfParticipants(new(id), false)) });
    }

    private static Task<IResult> IssueList(Visit visit, Guid id) => visit.Act(new IssueListOfParticipants(new(id), visit.Text("Final") == "true"),
        _ => $"/meetings/{id}/papers", list => $"Issued as {list.Symbol}, with {Words.Count(list.Delegates, "delegate")}.", () => Room(visit, id), id);
}
