using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Secretariat.Api.Shared;

/// <summary>What every answer says to browsers: take it as what it is, show it in nobody's frame, tell nobody where one came from.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers.CacheControl = "no-store";
        }

        // The page that shows the API builds itself by script, from this host alone.
        if (context.Request.Path.StartsWithSegments("/docs"))
            headers.ContentSecurityPolicy =
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

        return next(context);
    }
}

internal static class ShownInPages
{
    /// <summary>Lets the pages of this host, and nobody else's, show what an address answers with in a frame.</summary>
    public static RouteHandlerBuilder ShownInOurPages(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(static (context, next) =>
    {
        var headers = context.HttpContext.Response.Headers;
        headers.XFrameOptions = "SAMEORIGIN";
        // The browser's own viewer of PDF styles and runs by itself: its page may only not be framed elsewhere.
        headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        return next(context);
    });
}
