using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Web.Shared;

/// <summary>Says where the form of an act stands that is not on the nearest page above its address.</summary>
/// <param name="Address">The address of the page.</param>
internal sealed record FormAt(string Address);

/// <summary>
/// After a refusal the browser shows the form under the address of the act. Whoever opens that address anew is led to the page of the form: the nearest page
/// above it. Whether there is such a thing, and for whom, only that page tells.
/// </summary>
internal static class ActAddresses
{
    /// <summary>Where the form of the act stands; null where the address is that of none.</summary>
    public static string? FormOf(HttpContext context)
    {
        var pages = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageLimits>() is not null).ToList();
        var steps = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (pages.Find(p => Takes(p, HttpMethods.Post) && Fits(p.RoutePattern, steps)) is not { } act) return null;
        if (act.Metadata.GetMetadata<FormAt>() is { } said) return said.Address;
        for (var length = steps.Length - 1; length > 0; length--)
        {
            if (pages.Exists(p => Takes(p, HttpMethods.Get) && Fits(p.RoutePattern, steps[..length])))
                return $"/{string.Join('/', steps[..length].Select(Uri.EscapeDataString))}{context.Request.QueryString}";
        }

        return null;
    }

    private static bool Takes(RouteEndpoint page, string method) => page.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method);

    private static bool Fits(RoutePattern pattern, string[] steps) =>
        pattern.PathSegments.Count == steps.Length && pattern.PathSegments.Zip(steps).All(s => Fits(s.First, s.Second));

    private static bool Fits(RoutePatternPathSegment segment, string step) => segment.Parts is [var part] && part switch
    {
        RoutePatternLiteralPart literal => string.Equals(literal.Content, step, StringComparison.OrdinalIgnoreCase),
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.All(p => p.Content != "guid" || Guid.TryParse(step, out _)),
        _ => false,
    };
}
