using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Runs;

internal sealed class RunPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/runs", RunList.Of, List, Rows);
        pages.Page("/runs/{id:guid}", One);
        pages.MapPost("/runs/{id:guid}/retry", Retry);
        pages.MapPost("/runs/{id:guid}/pause", Pause);
        pages.MapPost("/runs/{id:guid}/resumption", Resume);
        pages.MapPost("/runs/{id:guid}/stop", Stop);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await Rows(visit, visit.AskedPage<ListRuns>())).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<RunListPage>(ListName.Runs, "/runs", new { Rows = rows }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<RunLine>>> Rows(Visit visit, Page page) =>
        visit.Ask(new ListRuns(page, visit.AskedChoice<RunStatus>("status"), null, visit.AskedChoice<RunKind>("kind")));

    private static async Task<IResult> One(Visit visit, Guid id) => (await visit.Ask(new GetRun(new(id)))).TryGet(out var run, out var refusal)
        ? visit.Show<RunPage>(new { Run = run }) : visit.Refuse(refusal);

    private static Task<IResult> Retry(Visit visit, Guid id) =>
        visit.Act(new RetryFailedSteps(new(id)), $"/runs/{id}", "The failed steps are tried again.", () => One(visit, id), id);

    private static Task<IResult> Pause(Visit visit, Guid id) =>
        visit.Act(new PauseRun(new(id)), $"/runs/{id}", "The run is paused: what is done stays, the rest waits.", () => One(visit, id), id);

    private static Task<IResult> Resume(Visit visit, Guid id) =>
        visit.Act(new ResumeRun(new(id)), $"/runs/{id}", "The run goes on.", () => One(visit, id), id);

    private static Task<IResult> Stop(Visit visit, Guid id) => visit.Act(new StopRun(new(id), visit.TextOrNull("Reason")), $"/runs/{id}",
        "The run is stopped: what is done stays done, the rest is left out.", () => One(visit, id), id);
}
