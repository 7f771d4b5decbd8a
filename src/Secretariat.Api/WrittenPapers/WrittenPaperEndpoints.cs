using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Outcomes;
using Secretariat.Api.Shared;
using Secretariat.Application.Documents;
using Secretariat.Application.Pipeline;
using Secretariat.Application.WrittenPapers;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Api.WrittenPapers;

internal sealed class WrittenPaperEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/meetings/{meetingId:guid}/written-papers/{kind}").WithTags("Written papers");
        papers.MapGet("/", Get).WithSummary("Shows the logistics note or the report of a meeting as it is written");
        papers.MapPut("/", Write).WithSummary("Writes the paper: these sections take the place of what stood there; version 0 begins it");
        papers.MapPost("/issue", Issue).WithIdempotencyKey().WithSummary("Issues the paper as INF.1 or RPT, or its next revision");
        papers.MapPost("/revision", Revise).WithSummary("Opens a revision of the issued paper");
    }

    private static async Task<OkAnswer<WrittenPaperDetails>> Get(ISender sender, Guid meetingId, WrittenPaperKind kind, CancellationToken ct) =>
        (await sender.Ask(new GetMeetingPaper(new(meetingId), kind), ct)).ToOk();

    private static async Task<NoContentAnswer> Write(
        ISender sender, Guid meetingId, WrittenPaperKind kind, SectionsToWrite body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new WriteMeetingPaper(new(meetingId), kind, version, body.Sections), ct)).ToNoContent();

    private static async Task<OkAnswer<IssuedMeetingPaper>> Issue(
        ISender sender, Guid meetingId, WrittenPaperKind kind, PaperToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IssueMeetingPaper(new(meetingId), kind, version, body?.Languages), ct)).ToOk();

    private static async Task<NoContentAnswer> Revise(ISender sender, Guid meetingId, WrittenPaperKind kind, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReviseMeetingPaper(new(meetingId), kind, version), ct)).ToNoContent();
}

/// <summary>The sections of a paper in order.</summary>
internal sealed record SectionsToWrite(IReadOnlyList<PaperSection> Sections);
