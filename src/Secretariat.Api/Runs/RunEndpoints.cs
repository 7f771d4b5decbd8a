using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Runs;

internal sealed class RunEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/", List).WithSummary("Lists runs of many steps");
        runs.MapGet("/{id:guid}", Get).WithSummary("Shows how far a run has come, and which steps failed and why");
        runs.MapPost("/{id:guid}/pause", Pause).WithSummary("Holds the remaining steps back");
        runs.MapPost("/{id:guid}/resumption", Resume).WithSummary("Lets the remaining steps go on");
        runs.MapPost("/{id:guid}/retry", Retry).WithSummary("Tries the failed steps once more");
        runs.MapPost("/{id:guid}/end", Stop).WithSummary("Ends a run for good; what is done stays done");
    }

    private static async Task<OkAnswer<PageOf<RunLine>>> List(
        ISender sender, [AsParameters] PageQuery<ListRuns> page, RunStatus? status, Guid? meetingId, RunKind? kind, CancellationToken ct) =>
        (await sender.Ask(new ListRuns(page.ToPage(), status, meetingId is { } meeting ? new MeetingId(meeting) : null, kind), ct)).ToOk();

    private static async Task<OkAnswer<RunDetail>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetRun(new RunId(id)), ct)).ToOk();

    private static async Task<NoContentAnswer> Pause(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new PauseRun(new RunId(id)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Resume(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new ResumeRun(new RunId(id)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Retry(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RetryFailedSteps(new RunId(id)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Stop(ISender sender, Guid id, RunToEnd body, CancellationToken ct) =>
        (await sender.Send(new StopRun(new RunId(id), body.Reason), ct)).ToNoContent();
}

/// <summary>Why a run is ended.</summary>
internal sealed record RunToEnd(string? Reason);
