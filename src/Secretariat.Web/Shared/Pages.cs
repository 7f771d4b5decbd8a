using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Secretariat.Web.Shared;

internal static class Pages
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a page: asked for, or looked at from afar, it changes nothing.</summary>
    public static IEndpointConventionBuilder Page(this IEndpointRouteBuilder pages, string address, Delegate show) => pages.MapMethods(address, Reading, show);
}
