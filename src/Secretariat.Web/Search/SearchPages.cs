using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Search;

namespace Secretariat.Web.Search;

internal sealed class SearchPages : IPageGroup
{
    private const int OfEachKind = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/search", Search);

    private static async Task<IResult> Search(Visit visit) =>
        (await visit.Ask(new SearchEverything(visit.Asked("search") ?? "", OfEachKind))).TryGet(out var found, out var refusal)
            ? visit.Show<SearchPage>(new { Found = found }) : visit.Refuse(refusal);
}
