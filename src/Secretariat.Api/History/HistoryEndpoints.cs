using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.History;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.History;

internal sealed class HistoryEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var history = api.MapGroup("/history").WithTags("History");
        history.MapPost("/load", Load).WithSummary("Loads what is missing of the historic data set; a second load changes nothing");
        history.MapGet("/meetings", Meetings).WithSummary("Lists the meetings of the past that sources name");
        history.MapGet("/timeline", Timeline).AllowAnonymous().WithSummary("Tells what happened in the process, each with its date and source");
        history.MapGet("/places", Places).AllowAnonymous().WithSummary("Shows where meetings were held, as documented and as listed");
        history.MapGet("/discrepancies", Discrepancies).AllowAnonymous()
            .WithSummary("Shows the register of contradictions between sources, the numbers they give, and the sources");
        history.MapGet("/records/{table}", Records).WithSummary("Shows the rows of one table of the historic data set, word for word");
    }

    private static async Task<OkAnswer<HistoryLoaded>> Load(ISender sender, CancellationToken ct) => (await sender.Send(new LoadHistory(), ct)).ToOk();

    private static async Task<OkAnswer<HistoricMeetings>> Meetings(ISender sender, Guid? bodyId, bool? external, CancellationToken ct) =>
        (await sender.Ask(new ListHistoricMeetings(bodyId is { } id ? new BodyId(id) : null, external ?? false), ct)).ToOk();

    private static async Task<OkAnswer<ProcessTimeline>> Timeline(ISender sender, [AsParameters] TimelineQuestion question, CancellationToken ct) =>
        (await sender.Ask(new GetTimeline(question.ToFilter(), question.ToPart()), ct)).ToOk();

    private static async Task<OkAnswer<MeetingPlaces>> Places(ISender sender, CancellationToken ct) => (await sender.Ask(new GetMeetingPlaces(), ct)).ToOk();

    private static async Task<OkAnswer<Discrepancies>> Discrepancies(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new ListDiscrepancies(), ct)).ToOk();

    private static async Task<OkAnswer<PageOf<HistoricRecordRow>>> Records(
        ISender sender, string table, SourceKind? sourceKind, [AsParameters] PageQuery<ListHistoricRecords> page, CancellationToken ct) =>
        (await sender.Ask(new ListHistoricRecords(table, sourceKind, page.ToPage()), ct)).ToOk();
}

/// <summary>Which events of the history are wanted.</summary>
internal sealed record TimelineQuestion(int? From, int? Until, TimelineKind? Kind, string? Body, string? Country, string? City, bool? PublicationOnly,
    int? Year, int? Most)
{
    internal TimelinePart? ToPart() => Most is { } most ? new TimelinePart(Year, most) : null;

    internal TimelineFilter ToFilter() => new(From, Until, Kind, Body, Country, City, PublicationOnly ?? false);
}
