using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Runs;
using Secretariat.Domain.Runs;

namespace Secretariat.Web.Runs;

internal sealed class RunPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/runs", List);
        pages.Page("/runs/{id:guid}", One);
        pages.MapPost("/runs/{id:guid}/retry", Retry);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await visit.Ask(new ListRuns(visit.AskedPage<ListRuns>(), visit.AskedChoice<RunStatus>("status"), null, visit.AskedChoice<RunKind>("kind"))))
            .TryGet(out var rows, out var refusal) ? visit.Show<RunListPage>(new { Rows = rows }) : visit.Refuse(refusal);

    private static async Task<IResult> One(Visit visit, Guid id) => (await visit.Ask(new GetRun(new(id)))).TryGet(out var run, out var refusal)
        ? visit.Show<RunPage>(new { Run = run }) : visit.Refuse(refusal);

    private static Task<IResult> Retry(Visit visit, Guid id) =>
        visit.Act(new RetryFailedSteps(new(id)), $"/runs/{id}", "The failed steps are tried again.", () => One(visit, id), id);
}
