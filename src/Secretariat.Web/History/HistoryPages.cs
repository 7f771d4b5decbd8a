using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.History;

namespace Secretariat.Web.History;

internal sealed class HistoryPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/history", Timeline);
        pages.MapPost("/history/loading", Load);
        pages.Page("/history/places", Places);
        pages.Page("/history/sources", Sources);
    }

    /// <summary>Whole years are told until there are so many entries: as much as a phone on a slow network can do with, and anybody reads at once.</summary>
    private const int Many = 200;

    private static async Task<IResult> Timeline(Visit visit)
    {
        var filter = new TimelineFilter(visit.AskedNumber("from"), visit.AskedNumber("until"), visit.AskedChoice<TimelineKind>("kind"), visit.Asked("body"),
            visit.Asked("country"), visit.Asked("city"), visit.Asked("told") == "publication");
        return (await visit.Ask(new GetTimeline(filter, new TimelinePart(visit.AskedNumber("year"), Many)))).TryGet(out var timeline, out var refusal)
            ? visit.Show<TimelinePage>(new
            {
                Timeline = timeline,
                AsTable = visit.Asked("view") == "table",
                MayLoad = timeline.Total == 0 && filter == new TimelineFilter() && await visit.May(new LoadHistory()),
            })
            : visit.Refuse(refusal);
    }

    private static Task<IResult> Load(Visit visit) => visit.Act(new LoadHistory(), _ => "/bodies",
        loaded => loaded.Facts == 0 ? "The history was loaded before; nothing was added." : $"The history is loaded: {loaded.Facts} facts with their sources.",
        () => Timeline(visit));

    private static async Task<IResult> Places(Visit visit) => (await visit.Ask(new GetMeetingPlaces())).TryGet(out var places, out var refusal)
        ? visit.Show<PlacesPage>(new { Places = places, Layer = visit.AskedChoice<MapLayer>("layer") ?? MapLayer.Both }) : visit.Refuse(refusal);

    private static async Task<IResult> Sources(Visit visit) => (await visit.Ask(new ListDiscrepancies())).TryGet(out var register, out var refusal)
        ? visit.Show<SourcesPage>(new { Register = register }) : visit.Refuse(refusal);
}
