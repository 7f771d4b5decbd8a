using Microsoft.AspNetCore.Http;

namespace Secretariat.Api.Shared;

/// <summary>
/// Refuses changes that a page of another site makes a browser send. Browsers say where a request comes from (Fetch Metadata, and Origin
/// with every POST); programs, which carry no one's cookie by accident, say nothing. With it stand the cookie's SameSite=Strict and the
/// API's insistence on application/json.
/// </summary>
internal sealed class SameOriginMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsChange(context.Request.Method) && IsForeign(context.Request) ? Problems.From(DoorErrors.ForeignOrigin).ExecuteAsync(context) : next(context);

    private static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site]) return site is not ("same-origin" or "none");
        if (request.Headers.Origin is not [{ } origin]) return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var sender)
            || !string.Equals(sender.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
