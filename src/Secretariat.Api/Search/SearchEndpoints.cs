using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Search;

namespace Secretariat.Api.Search;

internal sealed class SearchEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/search").WithTags("Search").MapGet("/", Search).WithSummary("Looks a word up in everything one may see");

    private static async Task<OkAnswer<Found>> Search(ISender sender, string text, CancellationToken ct) =>
        (await sender.Ask(new SearchEverything(text), ct)).ToOk();
}
