using Microsoft.AspNetCore.Http;

namespace Secretariat.Web.Shared;

/// <summary>What every page says to browsers, and asks of the forms that they send.</summary>
internal static class PageHeaders
{
    /// <summary>Everything comes from this host; nothing in a page itself styles or runs.</summary>
    internal const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    internal static void Set(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
    }

    /// <summary>Runs before each page.</summary>
    internal static async ValueTask<object?> Before(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Set(context.HttpContext);
        return context.Arguments.OfType<Visit>().FirstOrDefault() is { Me.OwesSecondFactor: true } visit && !IsOnTheWay(context.HttpContext.Request.Path)
            ? visit.See("/account/second-factor") : await next(context);
    }

    /// <summary>Where those may go who have still to set up a second factor.</summary>
    private static bool IsOnTheWay(PathString path) => path.StartsWithSegments("/account") || path.StartsWithSegments("/sign-in")
        || path.StartsWithSegments("/sign-out") || path.StartsWithSegments("/password");
}
